import { staffPage } from '../../../shared/http/console/staff-page.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../shared/http/core/sessions.ts';
import { html } from '../../../shared/http/html/markup.ts';
import type { Uses } from '../../compose.ts';
import type { dayRoutes } from './day-routes.ts';

/** The day sheet of a clinic. */
export const showDay =
  ({ site }: Uses<'site'>): Operation<(typeof dayRoutes)['showDay']> =>
  async (request) => {
    const main = html`<h1>Schedule</h1>`;
    return {
      status: 200,
      body: staffPage(site, {
        title: 'Schedule',
        path: '/staff/schedule',
        signedIn: signedInOf(request),
        section: 'schedule',
        main,
      }),
    };
  };
