import { askApi } from '../../../../shared/http/console/ask-api.ts';
import { doneNotice } from '../../../../shared/http/console/done-notice.ts';
import { faultSummary, faultsByField } from '../../../../shared/http/console/fault-summary.ts';
import type { Refused } from '../../../../shared/http/console/shown-again.ts';
import { staffPage } from '../../../../shared/http/console/staff-page.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { clockWords } from '../../../../shared/http/html/clock-time.ts';
import { type FormFields, fieldText } from '../../../../shared/http/html/form-fields.ts';
import { html } from '../../../../shared/http/html/markup.ts';
import { alertsTexts as texts } from '../../../../shared/texts/en/pages/console-alerts.ts';
import type { Uses } from '../../../compose.ts';
import { listSubscriptions } from '../../admin/list-subscriptions.ts';
import { subscriptionRoutes } from '../../admin/subscription-routes.ts';
import type { onCallPageRoutes } from '../on-call-routes.ts';
import { addFold, addForm, confirmForm, whoseForm } from './alert-forms.ts';
import { alertsList } from './alerts-list.ts';

export type AlertsDeps = Uses<'directory' | 'routing' | 'site' | 'zone'>;
type Asked = OperationRequest<(typeof onCallPageRoutes)['showAlerts' | 'changeAlerts']>;
type Whose = { recipientId?: string | undefined };

/** Whose alerts a page is about: one's own, or for an admin whoever is named. */
export const whoseOf = (request: Asked): string | undefined =>
  signedInOf(request).session.roles.includes('admin') ? (request.query as Whose).recipientId || undefined : undefined;

const labels = {
  channel: texts.channel,
  kinds: texts.kinds,
  'quietHours/from': texts.quietFrom,
  'quietHours/to': texts.quietTo,
  token: texts.token,
};

/** A test that was refused because one went just now is told with the time of the next. */
function withTime(refused: Refused, { now }: Asked, zone: string): Refused {
  const seconds = Number(refused.headers?.['Retry-After']);
  if (refused.problem.status !== 429 || !(seconds > 0)) return refused;
  // The clock has minutes: the one in which it is allowed for certain.
  const at = now.add({ seconds: seconds + 59 }).toString();
  return { ...refused, problem: { ...refused.problem, detail: texts.tooSoon(clockWords(at, { now, zone })) } };
}

/** The page. @param more what was done, or why not, with what was typed */
export const shownAlerts =
  (deps: AlertsDeps) =>
  async (
    request: Asked,
    { did, refused, fields = {} }: { did?: string | undefined; refused?: Refused; fields?: FormFields } = {},
  ): Promise<OperationAnswer> => {
    const signedIn = signedInOf(request);
    const { staffId, roles } = signedIn.session;
    const whose = whoseOf(request);
    const asked = { route: subscriptionRoutes.listSubscriptions, operation: listSubscriptions(deps) };
    const query = whose === undefined ? {} : { recipientId: whose };
    const { subscriptions } = (await askApi(asked, request, { query }, deps.zone)).body;
    const { clinics, staff } = await deps.directory.directory();
    const typed = { fields, faults: refused ? faultsByField(refused) : {} };
    const title = whose === undefined || whose === staffId ? texts.title : texts.titleOf(whose);
    // All other forms are about one that there is.
    const isAdding = refused !== undefined && fieldText(fields, 'subscription') === undefined;
    const main = html`${doneNotice(did, texts.did)}${faultSummary(refused && withTime(refused, request, deps.zone), labels)}
<h1>${title}</h1>
<p>${texts.intro}</p>
${roles.includes('admin') && whoseForm(staff, whose ?? staffId)}
${alertsList(subscriptions, clinics, signedIn)}
${addFold(addForm(clinics, signedIn, isAdding ? typed : { fields: {}, faults: {} }), isAdding)}
${confirmForm(subscriptions, signedIn, typed)}`;
    const page = {
      title,
      path: '/staff/alerts',
      signedIn,
      section: 'alerts',
      main,
      hasErrors: refused !== undefined,
    } as const;
    return { status: 200, body: staffPage(deps.site, page) };
  };

/** What one hears of, by what, and whether it gets there. */
export const showAlerts =
  (deps: AlertsDeps): Operation<(typeof onCallPageRoutes)['showAlerts']> =>
  (request) =>
    shownAlerts(deps)(request, { did: request.query.did });
