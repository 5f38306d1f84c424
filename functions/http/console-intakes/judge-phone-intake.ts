import type { Operation } from '../../../shared/http/core/operation.ts';
import { type PanelDeps, triagePanel } from './form/panel.ts';
import { phoneForm } from './form/phone-form.ts';
import type { consoleIntakesRoutes } from './routes.ts';

/** What a form would be if it were sent as it stands, while it is typed. */
export const judgePhoneIntake =
  (deps: PanelDeps): Operation<(typeof consoleIntakesRoutes)['judgePhoneIntake']> =>
  async (request) => ({
    status: 200,
    body: (await triagePanel(deps, request, phoneForm(request.body))).toString(),
  });
