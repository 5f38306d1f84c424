import { OperationsAnswer } from '../../../shared/contract/operations.ts';
import { routesOf } from '../../../shared/http/core/route.ts';

/** How the system itself is. */
export const operationsRoutes = routesOf('admin', {
  getOperations: {
    callers: ['staff'],
    roles: ['admin'],
    method: 'GET',
    path: '/v1/operations',
    handler: 'http/admin/get-operations.ts',
    summary:
      'What was promised and is not done yet: messages and reactions that wait for their turn or their next try, and timers that nobody settled. Dead letters lie in queues of their own (docs/runbooks/dead-letters.md).',
    view: true,
    answers: { 200: { description: 'What is undone.', schema: OperationsAnswer } },
  },
});
