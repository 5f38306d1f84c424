import { staffPage } from '../../../shared/http/console/staff-page.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../shared/http/core/sessions.ts';
import { html } from '../../../shared/http/html/markup.ts';
import type { Uses } from '../../compose.ts';
import type { consoleCasesRoutes } from './routes.ts';

/** The worklist: most urgent and nearest deadline first. */
export const showWorklist =
  ({ site }: Uses<'site'>): Operation<(typeof consoleCasesRoutes)['showWorklist']> =>
  async (request) => {
    const main = html`<h1>Worklist</h1>`;
    return {
      status: 200,
      body: staffPage(site, {
        title: 'Worklist',
        path: '/staff',
        signedIn: signedInOf(request),
        section: 'worklist',
        main,
      }),
    };
  };
