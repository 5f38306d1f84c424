import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import { takeIn } from '../intake/take-in.ts';
import { type CalledDeps, calledPage } from './called-page.ts';
import { speaksOfSelfHarm } from './danger.ts';
import { formAsBody, salvagedForm } from './form-as-body.ts';
import { needsSecondPress } from './form-token.ts';
import type { ReadForm } from './read-form.ts';
import type { InsteadOfSent, SendDeps, SendRequest } from './send-form.ts';
import { showOr303 } from './to-page.ts';

/** Leads to the page that says by when somebody calls. */
function toCalled(deps: SendDeps & CalledDeps, { now }: SendRequest, form: ReadForm): Promise<OperationAnswer> {
  const called = { ...form, state: { ...form.state, at: 'called' } };
  return showOr303(deps, called, { now }, async () => (await calledPage(deps, called, now)) ?? '');
}

/**
 * Stores what was entered so far as a case that somebody is to call, whoever stops then: an intake that lists what is missing of it,
 * without consent, so that it is kept to reach the person and for nothing else. It is triaged, limited and told to staff as every intake
 * (docs/decisions/059). Asked once a form; the form goes on.
 * @throws what storing throws; Refusal `limit-reached`
 */
export async function askForCall(
  deps: SendDeps & CalledDeps,
  request: SendRequest,
  form: ReadForm,
  instead: InsteadOfSent,
): Promise<OperationAnswer> {
  const { now, source, reply, fromOtherSite = false } = request;
  if (form.state.callBack) return toCalled(deps, request, form);
  const body = salvagedForm(formAsBody(deps, form, now));
  if (!body) return instead.atFault();
  const isGuarded = !speaksOfSelfHarm(deps, form.state.answers, form.language, now);
  if (isGuarded && (await needsSecondPress(deps, { fields: form.fields, now, fromOtherSite, mayBeQuick: true })))
    return instead.again();
  return takeIn(deps, body, { now, source }, async ({ opened: { header } }) => {
    const callBack = { caseId: header.caseId, code: header.code, by: header.deadlines.contactBy };
    const answer = await toCalled(deps, request, { ...form, state: { ...form.state, callBack } });
    return reply(() => answer);
  });
}
