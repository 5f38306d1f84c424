import type { Operation } from '../../../shared/http/core/operation.ts';
import { pageLanguage } from '../../../shared/http/html/page-language.ts';
import { type HomeDeps, homePage } from './home-page.ts';
import type { pagesRoutes } from './routes.ts';

/** What this is, for patients, referrers and staff, in the language of the address or of the browser. */
export const showHome =
  (deps: HomeDeps): Operation<(typeof pagesRoutes)['showHome']> =>
  async (request) => ({ status: 200, body: homePage(deps, pageLanguage(request.query.lang, request)) });
