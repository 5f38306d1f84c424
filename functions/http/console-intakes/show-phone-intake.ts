import { staffPage } from '../../../shared/http/console/staff-page.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../shared/http/core/sessions.ts';
import { html } from '../../../shared/http/html/markup.ts';
import type { Uses } from '../../compose.ts';
import type { consoleIntakesRoutes } from './routes.ts';

/** The questions of the intake form on one page, for calls and faxes. */
export const showPhoneIntake =
  ({ site }: Uses<'site'>): Operation<(typeof consoleIntakesRoutes)['showPhoneIntake']> =>
  async (request) => {
    const main = html`<h1>Phone intake</h1>`;
    return {
      status: 200,
      body: staffPage(site, {
        title: 'Phone intake',
        path: '/staff/intakes/new',
        signedIn: signedInOf(request),
        section: 'intake',
        main,
      }),
    };
  };
