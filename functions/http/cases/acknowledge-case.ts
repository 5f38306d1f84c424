import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { acknowledgeCase as acknowledge } from '../../../shared/workflows/cases/acknowledge-case.ts';
import type { CaseDeps } from '../../../shared/workflows/cases/change-case.ts';
import type { Uses } from '../../compose.ts';
import type { caseRoutes } from './routes.ts';

/** A person takes notice of a case: paging stops. Repeating it answers the same. */
export const acknowledgeCase =
  (deps: CaseDeps & Uses<'publicUrl' | 'zone'>): Operation<(typeof caseRoutes)['acknowledgeCase']> =>
  async ({ path, body, caller, now, ifMatch, reply }) => {
    if (caller.kind !== 'staff') throw new Error('The route admits staff only.');
    return acknowledge(
      deps,
      { caseId: path.id ?? '', caller, now, ifMatch, round: body.round },
      reply((header) => ({ status: 200, headers: etag(header), body: worklistView(header, deps, now) })),
    );
  };
