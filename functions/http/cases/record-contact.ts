import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import type { CaseDeps } from '../../../shared/workflows/cases/change-case.ts';
import { lastTry, type TryDeps } from '../../../shared/workflows/cases/last-try.ts';
import { recordContact as record } from '../../../shared/workflows/cases/record-contact.ts';
import type { Uses } from '../../compose.ts';
import type { caseRoutes } from './routes.ts';

/** Staff say that they tried to reach the person of a case, and whether they did. */
export const recordContact =
  (deps: CaseDeps & TryDeps & Uses<'publicUrl'>): Operation<(typeof caseRoutes)['recordContact']> =>
  async ({ path, body, caller, now, ifMatch, reply }) => {
    if (caller.kind !== 'staff') throw new Error('The route admits staff only.');
    return record(
      deps,
      { caseId: path.id ?? '', caller, now, ifMatch, ...body, isLastTry: lastTry(deps) },
      reply((header) => ({ status: 200, headers: etag(header), body: worklistView(header, deps, now) })),
    );
  };
