import { withOffset } from '../../../shared/domain/core/instants.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { type UndoneDeps, undoneAt } from '../../../shared/workflows/sweep/undone.ts';
import type { Uses } from '../../compose.ts';
import type { operationsRoutes } from './operations-routes.ts';

/** What was promised and is not done yet. */
export const getOperations =
  (deps: UndoneDeps & Uses<'views' | 'zone'>): Operation<(typeof operationsRoutes)['getOperations']> =>
  async (request) => {
    const { pending, overdue, isCut } = await undoneAt(deps, request.now);
    const cases = [...pending, ...overdue].flatMap(({ caseId }) => caseId ?? []);
    await deps.views.saw(request, { cases });
    const local = (instant: string) => withOffset(instant, deps.zone);
    return {
      status: 200,
      body: {
        pending: pending.map((each) => ({ ...each, nextAt: local(each.nextAt) })),
        overdue: overdue.map(({ dueAt, ...each }) => ({ ...each, ...(dueAt && { dueAt: local(dueAt) }) })),
        ...(isCut && { more: true }),
      },
    };
  };
