import { readFileSync } from 'node:fs';
import type { Operation } from '../../../shared/http/core/operation.ts';
import type { directoryRoutes } from './routes.ts';

/** The document beside this function, made by `npm run openapi`: generated ahead, so that no request pays for it. */
const file = new URL('./openapi.json', import.meta.url);
let description: Record<string, unknown> | undefined;

/** The OpenAPI 3.1 document of all routes. */
export const describeApi: Operation<(typeof directoryRoutes)['describeApi']> = async () => {
  description ??= JSON.parse(readFileSync(file, 'utf8'));
  return { status: 200, headers: { 'Cache-Control': 'public, max-age=300' }, body: description };
};
