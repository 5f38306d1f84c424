import { staffPage } from '../../../shared/http/console/staff-page.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../shared/http/core/sessions.ts';
import { html } from '../../../shared/http/html/markup.ts';
import type { Uses } from '../../compose.ts';
import type { consoleOfficeRoutes } from './routes.ts';

/** Who is on call, and when nobody is. */
export const showOnCall =
  ({ site }: Uses<'site'>): Operation<(typeof consoleOfficeRoutes)['showOnCall']> =>
  async (request) => {
    const main = html`<h1>On call</h1>`;
    return {
      status: 200,
      body: staffPage(site, {
        title: 'On call',
        path: '/staff/on-call',
        signedIn: signedInOf(request),
        section: 'onCall',
        main,
      }),
    };
  };
