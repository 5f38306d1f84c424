import type { Operation } from '../../../shared/http/core/operation.ts';
import { apiDocument } from './api-document.ts';
import type { directoryRoutes } from './routes.ts';

/** The OpenAPI 3.1 document of all routes. */
export const describeApi: Operation<(typeof directoryRoutes)['describeApi']> = async () => ({
  status: 200,
  headers: { 'Cache-Control': 'public, max-age=300' },
  body: apiDocument(),
});
