import { regions } from '../../../../shared/domain/directory/directory.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import type { Uses } from '../../../compose.ts';
import type { onCallPageRoutes } from '../on-call-routes.ts';
import { onCallPage, type ShownRota } from './on-call-page.ts';
import { type RotaDeps, type RotaWeek, rotaOf, weekOf } from './rota-week.ts';

export type OnCallDeps = RotaDeps & Uses<'site'>;
type Asked = OperationRequest<(typeof onCallPageRoutes)['showOnCall' | 'actOnCall']>;
type More = Pick<ShownRota, 'did' | 'refused' | 'fields'>;

/** The page of a week. @param more what was done, or why not */
export const shownOnCall =
  (deps: OnCallDeps) =>
  async (request: Asked, more: More = {}): Promise<OperationAnswer> => {
    const { now } = request;
    const week = weekOf(request.query, { now, zone: deps.zone });
    const today = weekOf({}, { now, zone: deps.zone });
    const inAll = (days: RotaWeek) => Promise.all(regions.map((region) => rotaOf(deps, request, { ...days, region })));
    const [rotas, todays, { staff }] = await Promise.all([
      inAll(week),
      week.from.equals(today.from) ? undefined : inAll(today),
      deps.directory.directory(),
    ]);
    const shown = { signedIn: signedInOf(request), week, rotas, todays: todays ?? rotas, staff, now, zone: deps.zone };
    return { status: 200, body: onCallPage(deps.site, { ...shown, ...more }) };
  };

/** Who is on call now and in a week, and when nobody is. */
export const showOnCall =
  (deps: OnCallDeps): Operation<(typeof onCallPageRoutes)['showOnCall']> =>
  (request) =>
    shownOnCall(deps)(request, { did: request.query.did });
