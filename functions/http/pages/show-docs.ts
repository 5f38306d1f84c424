import { notFound } from '../../../shared/domain/core/refusal.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import type { Uses } from '../../compose.ts';
import { apiDocument } from '../directory/api-document.ts';
import { apiOperations } from './docs/api-operation.ts';
import { contentsPage } from './docs/contents-page.ts';
import { operationPage } from './docs/operation-page.ts';
import type { pagesRoutes } from './routes.ts';

/** The documentation of the API, written from the document that describes it. */
export const showDocs =
  ({ site }: Uses<'site'>): Operation<(typeof pagesRoutes)['showDocs']> =>
  async () => ({ status: 200, body: contentsPage(site, apiOperations(apiDocument())) });

/** The documentation of one operation, by its name. @throws `not-found` where there is none */
export const showOperation =
  ({ site }: Uses<'site'>): Operation<(typeof pagesRoutes)['showOperation']> =>
  async ({ path }) => {
    const operation = apiOperations(apiDocument()).find(({ operationId }) => operationId === path.operation);
    if (!operation) throw notFound('page');
    return { status: 200, body: operationPage(site, operation) };
  };
