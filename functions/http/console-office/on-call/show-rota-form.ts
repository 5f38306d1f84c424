import type { Operation } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import type { onCallPageRoutes } from '../on-call-routes.ts';
import { rotaFormPage } from './rota-form-page.ts';
import { formOf } from './rota-rows.ts';
import { rotaOf, weekOf } from './rota-week.ts';
import type { OnCallDeps } from './show-on-call.ts';

/** The shifts of a week, to be changed. */
export const showRotaForm =
  (deps: OnCallDeps): Operation<(typeof onCallPageRoutes)['showRotaForm']> =>
  async (request) => {
    const week = weekOf(request.query, { now: request.now, zone: deps.zone });
    const rota = await rotaOf(deps, request, week);
    const { staff } = await deps.directory.directory();
    const form = formOf(week, rota, deps.zone);
    const shown = { signedIn: signedInOf(request), form, staff, zone: deps.zone };
    return { status: 200, body: rotaFormPage(deps.site, shown) };
  };
