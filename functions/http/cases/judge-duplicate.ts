import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import type { PairDeps } from '../../../shared/workflows/finding/flag-pair.ts';
import { judgeDouble } from '../../../shared/workflows/finding/judge-double.ts';
import type { Uses } from '../../compose.ts';
import type { caseRoutes } from './routes.ts';

/** Somebody says whether two cases are of one person. Repeating it answers the same. */
export const judgeDuplicate =
  (deps: PairDeps & Uses<'publicUrl' | 'zone'>): Operation<(typeof caseRoutes)['judgeDuplicate']> =>
  async ({ path, body, caller, now, ifMatch, reply }) =>
    judgeDouble(
      deps,
      { caseId: path.id ?? '', caller, now, ifMatch, otherId: body.caseId, same: body.same },
      reply((header) => ({ status: 200, headers: etag(header), body: worklistView(header, deps, now) })),
    );
