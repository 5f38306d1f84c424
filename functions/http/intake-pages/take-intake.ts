import { isFinishing, moved } from '../../../shared/contract/intake-form/moves.ts';
import { asksAgain } from '../../../shared/contract/intake-form/sent-form.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../shared/http/core/operation.ts';
import type { Uses } from '../../compose.ts';
import { askForCall } from './call-back.ts';
import { crisisSeen, dangerOf } from './danger.ts';
import { emergencyScreen } from './emergency-screen.ts';
import { faultsOfPage } from './form-faults.ts';
import { type FormPageDeps, formPage, pageOnceMore } from './form-page.ts';
import { newFormToken } from './form-token.ts';
import { insteadOfSent } from './instead-of-sent.ts';
import { type ReadForm, readForm, type Shown } from './read-form.ts';
import type { intakePagesRoutes } from './routes.ts';
import { type SaveFormDeps, saveForm } from './save-form.ts';
import { alertTeam, type SendDeps, sendForm } from './send-form.ts';
import { showOr303 } from './to-page.ts';

export type TakeIntakeDeps = FormPageDeps & SendDeps & SaveFormDeps & Uses<'zone'>;
type Request = OperationRequest<(typeof intakePagesRoutes)['takeIntake']>;
type Act = (deps: TakeIntakeDeps, request: Request, form: ReadForm) => Promise<OperationAnswer>;

/** The other language is one of the buttons: what comes of it is told in that. */
const speaking = (form: ReadForm): ReadForm =>
  form.go === 'en' || form.go === 'es' ? { ...form, language: form.go } : form;

/** Leads to where the button points; a page that its reader is done with has to be answered first. */
const move: Act = async (deps, { now }, form) => {
  const faults = isFinishing(form.go) ? faultsOfPage(deps, form, form.state.at, now) : [];
  if (faults.length > 0) return pageOnceMore(deps, form, now, 'answers');
  const { language, embed } = form;
  const shown: Shown = { state: moved(form.state, form.go), language, embed };
  return showOr303(deps, shown, { now }, () => formPage(deps, shown, now));
};

/**
 * An emergency in what was answered so far takes the place of whatever the button asked for, and of faults of the page. Who goes back to
 * a question from there may change it. A page that nothing was answered on says nothing.
 */
function inDanger(deps: TakeIntakeDeps, { now }: Request, form: ReadForm): Promise<OperationAnswer> | undefined {
  const { state, language, go, embed, fields } = form;
  if (go.startsWith('change:')) return undefined;
  const isFinished = isFinishing(go) && faultsOfPage(deps, form, state.at, now).length === 0;
  const triaged = dangerOf(deps, state.answers, language, now, {
    at: state.at,
    isFinished,
    asksAgain: asksAgain(fields),
  });
  if (!triaged) return undefined;
  const shown = { state: { ...state, danger: true as const }, language, embed };
  return showOr303(deps, shown, { now, isEmergency: true }, async () =>
    emergencyScreen(deps, { ...shown, triaged, token: await newFormToken(deps, state, now) }),
  );
}

/** What stores a form itself sees to an emergency in it. */
const storing: Readonly<Record<string, Act>> = {
  send: (deps, request, form) => sendForm(deps, request, form, insteadOfSent(deps, request, form)),
  alert: (deps, request, form) => alertTeam(deps, request, form, insteadOfSent(deps, request, form)),
};

/** Any other button but these goes on. */
const others: Readonly<Record<string, Act>> = {
  call: (deps, request, form) => askForCall(deps, request, form, insteadOfSent(deps, request, form)),
  save: saveForm,
};

const actOf = (acts: Readonly<Record<string, Act>>, go: string): Act | undefined =>
  Object.hasOwn(acts, go) ? acts[go] : undefined;

/** Whoever goes on from the page of words of self-harm has seen it: the form then asks on. Its other language shows it again. */
const goingOn = (form: ReadForm): ReadForm =>
  form.go === crisisSeen
    ? { ...form, go: 'next', state: { ...form.state, answers: { ...form.state.answers, [crisisSeen]: 'yes' } } }
    : form;

/**
 * Takes what a page of the form sent, by the button that was pressed. An emergency in what was answered so far comes before everything;
 * no answer is lost, whatever else is wrong.
 */
export const takeIntake =
  (deps: TakeIntakeDeps): Operation<(typeof intakePagesRoutes)['takeIntake']> =>
  async (request) => {
    const form = goingOn(speaking(await readForm(deps, request)));
    const store = actOf(storing, form.go);
    if (store) return store(deps, request, form);
    return inDanger(deps, request, form) ?? (actOf(others, form.go) ?? move)(deps, request, form);
  };
