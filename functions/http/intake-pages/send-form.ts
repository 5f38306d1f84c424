import { setTimeout } from 'node:timers/promises';
import type { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import { textOf } from '../../../shared/contract/intake-form/read-answers.ts';
import type { OpenedCase } from '../../../shared/domain/cases/open-case.ts';
import type { Salvaged } from '../../../shared/domain/cases/salvaged.ts';
import type { TriagedCase } from '../../../shared/domain/triage/texts/triaged-case.ts';
import type { OperationAnswer, OperationRequest } from '../../../shared/http/core/operation.ts';
import { log } from '../../../shared/observability/log.ts';
import { endSavedForm } from '../../../shared/workflows/saved-forms/end-saved-form.ts';
import { type TakingIn, takeIn } from '../intake/take-in.ts';
import { crisisSeen, dangerOf, isEmergent, speaksOfSelfHarm } from './danger.ts';
import { emergencyScreen, type ScreenDeps } from './emergency-screen.ts';
import { formAsBody } from './form-as-body.ts';
import { needsSecondPress } from './form-token.ts';
import type { ReadForm, Shown } from './read-form.ts';
import type { intakePagesRoutes } from './routes.ts';
import { type SentPageDeps, sentPage, stateSent } from './sent-page.ts';
import { showOr303 } from './to-page.ts';

export type SendDeps = TakingIn & SentPageDeps & ScreenDeps;
export type SendRequest = OperationRequest<(typeof intakePagesRoutes)['takeIntake']>;

/** Pages of the form that take the place of an answer. */
export interface InsteadOfSent {
  /** The page at hand once more, with the question to press its button again. */
  again: () => Promise<OperationAnswer>;
  /** The first page at fault; of a call back that of its number. */
  atFault: () => Promise<OperationAnswer>;
}

/** Milliseconds that the answer to a form that was stored waits for anything else. */
const patience = 1500;

/** Where the form was saved for later, its link says from now on that it was sent. Whatever fails here, the form was. */
async function endSaved(
  deps: SendDeps,
  { now, remaining }: SendRequest,
  { state }: Shown,
  code: string,
): Promise<void> {
  if (state.saved === undefined) return;
  const ended = endSavedForm(deps, { formId: state.saved, code, now }, remaining).catch((error: unknown) =>
    log.warn('saved-form-not-ended', {}, error),
  );
  await Promise.race([ended, setTimeout(patience, undefined, { ref: false })]);
}

/** Stores what is taken of a form, and leads to what came of it. */
async function store(
  deps: SendDeps,
  request: SendRequest,
  form: Shown,
  body: IntakeBody | Salvaged,
): Promise<OperationAnswer> {
  const { now, source, reply } = request;
  let stored: OpenedCase | undefined;
  const answer = await takeIn(deps, body, { now, source }, async (judged) => {
    stored = judged.opened;
    const { header } = judged.opened;
    const isEmergency = header.urgency === 'emergent' || header.emergentClocks === true;
    const sent = { ...form, state: stateSent(deps, form.state, judged.opened, now) };
    const told = await showOr303(deps, sent, { now, isEmergency }, () => sentPage(deps, sent, judged, now));
    return reply(() => ({ ...told, emergency: isEmergency }));
  });
  if (stored) await endSaved(deps, request, form, stored.header.code);
  return answer;
}

/** The form with the number that the emergency screen asks for, whatever page it stands on. */
function withPhone(form: ReadForm): ReadForm {
  const phone = textOf(form.fields, 'phone');
  return phone === undefined ? form : { ...form, state: { ...form.state, answers: { ...form.state.answers, phone } } };
}

/**
 * The page of an emergency once more, with the number that could not be read. It has an address only where that shows the same emergency:
 * what stands behind the page at hand may have decided.
 */
async function numberWrong(
  deps: SendDeps,
  { now }: SendRequest,
  { state, language, embed, fields, triaged }: ReadForm & { triaged: TriagedCase },
): Promise<OperationAnswer> {
  const shown = { state: { ...state, danger: true as const, onceMore: 'phone' as const }, language, embed };
  const page = (): string =>
    emergencyScreen(deps, { ...shown, triaged, trouble: 'phone-wrong', token: textOf(fields, 'form') });
  return dangerOf(deps, state.answers, language, now, { at: state.at, isFinished: true })
    ? showOr303(deps, shown, { now, isEmergency: true, status: 422 }, page)
    : { status: 422, body: page() };
}

/**
 * Tells our team of an emergency with what was entered so far, or of words of self-harm: a phone number is all that it needs, and
 * nothing that guards against programs stands in its way.
 * @throws what storing throws: the door shows the emergency then, with all answers (intake-door.ts)
 */
export async function alertTeam(
  deps: SendDeps,
  request: SendRequest,
  sent: ReadForm,
  { again }: Pick<InsteadOfSent, 'again'>,
): Promise<OperationAnswer> {
  const form = withPhone(sent);
  const { language, state } = form;
  const { [crisisSeen]: _, ...answers } = state.answers;
  const triaged = dangerOf(deps, answers, language, request.now);
  if (!triaged) return again();
  const { body } = formAsBody(deps, form, request.now);
  if (body) return store(deps, request, form, body);
  return numberWrong(deps, request, { ...form, state: { ...state, answers }, triaged });
}

/**
 * Sends a form, as POST /v1/intakes takes the body that it makes: the same faults, limits and rescue. An emergency and words of
 * self-harm go as they stand; of any other form what guards against programs asks for a second press at most.
 * @throws what storing throws; Refusal `limit-reached`
 */
export async function sendForm(
  deps: SendDeps,
  request: SendRequest,
  form: ReadForm,
  instead: InsteadOfSent,
): Promise<OperationAnswer> {
  const { now, fromOtherSite = false } = request;
  const triaged = dangerOf(deps, form.state.answers, form.language, now);
  if (triaged && isEmergent(triaged)) return alertTeam(deps, request, form, instead);
  const { body, faults } = formAsBody(deps, form, now);
  if (body && faults.length > 0) return store(deps, request, form, body);
  const isGuarded = !speaksOfSelfHarm(deps, form.state.answers, form.language, now);
  if (isGuarded && (await needsSecondPress(deps, { fields: form.fields, now, fromOtherSite }))) return instead.again();
  return body ? store(deps, request, form, body) : instead.atFault();
}
