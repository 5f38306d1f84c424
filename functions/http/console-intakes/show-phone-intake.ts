import type { Operation } from '../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../shared/http/core/sessions.ts';
import type { Uses } from '../../compose.ts';
import { emptyPanel } from './form/panel.ts';
import { emptyForm } from './form/phone-form.ts';
import { phonePage } from './form/phone-page.ts';
import { type ReferrersDeps, referrersFor } from './form/referrers.ts';
import type { consoleIntakesRoutes } from './routes.ts';

/** The questions of the intake form on one page, for calls and faxes. */
export const showPhoneIntake =
  (deps: ReferrersDeps & Uses<'site'>): Operation<(typeof consoleIntakesRoutes)['showPhoneIntake']> =>
  async (request) => {
    const form = emptyForm(request.query.form === 'referral' ? 'referral' : 'intake');
    const referrers = await referrersFor(deps, form, request.now);
    return {
      status: 200,
      body: phonePage(deps.site, { form, signedIn: signedInOf(request), referrers, panel: emptyPanel() }),
    };
  };
