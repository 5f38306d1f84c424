import { actByApi, type Sent } from '../../../../shared/http/console/ask-api.ts';
import { orShownAgain } from '../../../../shared/http/console/shown-again.ts';
import { unknownAct } from '../../../../shared/http/console/unknown-act.ts';
import type { Operation, OperationRequest } from '../../../../shared/http/core/operation.ts';
import type { Route } from '../../../../shared/http/core/route.ts';
import { type FormFields, fieldText } from '../../../../shared/http/html/form-fields.ts';
import { seeOther } from '../../../../shared/http/html/see-other.ts';
import { addSubscription, removeSubscription } from '../../admin/change-subscriptions.ts';
import { subscriptionRoutes } from '../../admin/subscription-routes.ts';
import { confirmSubscription, testSubscription } from '../../admin/try-subscription.ts';
import type { onCallPageRoutes } from '../on-call-routes.ts';
import { type AlertsDeps, shownAlerts, whoseOf } from './show-alerts.ts';

export type ChangeAlertsDeps = AlertsDeps & Parameters<typeof addSubscription>[0];
type Asked = OperationRequest<(typeof onCallPageRoutes)['changeAlerts']>;

/** An empty box says nothing. */
const given = (text: string | undefined): string | undefined => text?.trim() || undefined;

/** What somebody wants to hear of, as the API takes it. */
function wantedOf(fields: FormFields, recipientId: string | undefined): unknown {
  const list = (name: string) => [fields[name] ?? []].flat();
  const [from, to] = [given(fieldText(fields, 'quietHours/from')), given(fieldText(fields, 'quietHours/to'))];
  return {
    ...(recipientId !== undefined && { recipientId }),
    channel: fieldText(fields, 'channel'),
    kinds: list('kinds'),
    clinics: list('clinics'),
    regions: list('regions'),
    urgencies: list('urgencies'),
    ...((from ?? to) !== undefined && { quietHours: { from, to } }),
  };
}

/** By each act, how the API is asked, and what is said once it is done. */
function doersOf(deps: ChangeAlertsDeps, request: Asked) {
  const fields = request.body;
  const path = { id: fieldText(fields, 'subscription') ?? '' };
  const by = <R extends Route>(route: R, operation: Operation<R>, sent: Sent, did: string) => {
    const whose = whoseOf(request);
    const query = new URLSearchParams({ ...(whose !== undefined && { recipientId: whose }), did });
    const then = () => seeOther(`alerts?${query}`);
    return () => actByApi({ route, operation }, request, sent, { zone: deps.zone, then });
  };
  const {
    addSubscription: add,
    removeSubscription: remove,
    testSubscription: test,
    confirmSubscription: confirm,
  } = subscriptionRoutes;
  return {
    add: by(add, addSubscription(deps), { body: wantedOf(fields, whoseOf(request)) }, 'added'),
    remove: by(remove, removeSubscription(deps), { path }, 'removed'),
    test: by(test, testSubscription(deps), { path, body: {} }, 'tested'),
    confirm: by(
      confirm,
      confirmSubscription(deps),
      { path, body: { token: given(fieldText(fields, 'token')) ?? '' } },
      'confirmed',
    ),
  };
}

/** Asks for something, ends it, tries it, or confirms a mailbox. */
export const changeAlerts =
  (deps: ChangeAlertsDeps): Operation<(typeof onCallPageRoutes)['changeAlerts']> =>
  async (request) => {
    const doers = new Map(Object.entries(doersOf(deps, request)));
    return orShownAgain(doers.get(fieldText(request.body, 'act') ?? '') ?? unknownAct, (refused) =>
      shownAlerts(deps)(request, { refused, fields: request.body }),
    );
  };
