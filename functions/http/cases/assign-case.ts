import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { type AssignDeps, assignCase as assign } from '../../../shared/workflows/cases/assign-case.ts';
import type { Uses } from '../../compose.ts';
import type { caseRoutes } from './routes.ts';

/** One of the staff has the case from now on, or nobody. */
export const assignCase =
  (deps: AssignDeps & Uses<'publicUrl' | 'zone'>): Operation<(typeof caseRoutes)['assignCase']> =>
  async ({ path, body: { assignee }, caller, now, ifMatch, reply }) =>
    assign(
      deps,
      { caseId: path.id ?? '', caller, now, ifMatch, assignee },
      reply((header) => ({ status: 200, headers: etag(header), body: worklistView(header, deps, now) })),
    );
