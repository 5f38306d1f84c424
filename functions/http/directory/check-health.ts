import type { Operation } from '../../../shared/http/core/operation.ts';
import type { directoryRoutes } from './routes.ts';

/** Says that the function runs; it asks no table, so that a slow store does not look like a dead service. */
export const checkHealth: Operation<(typeof directoryRoutes)['checkHealth']> = async () => ({
  status: 200,
  body: { status: 'ok' },
});
