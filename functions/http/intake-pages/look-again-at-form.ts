import { Answers, type FormState } from '../../../shared/contract/intake-form/form-state.ts';
import { sentForm } from '../../../shared/contract/intake-form/sent-form.ts';
import type { Repeated } from '../../../shared/http/core/repeated.ts';
import type { Uses } from '../../compose.ts';
import { type LookAgainDeps, lookAgain } from '../intake/look-again.ts';
import { formAsBody, salvagedForm } from './form-as-body.ts';
import { openIntake } from './read-form.ts';

/** The case of a form that was answered with an address. */
const caseIn = ({ sent, callBack }: FormState): string | undefined => sent?.caseId ?? callBack?.caseId;

/** The same as of an intake of the API (look-again.ts), of a form of pages that came again: its case stands in the address of the kept answer. */
export const lookAgainAtForm =
  (deps: LookAgainDeps & Uses<'linkKeys'>): Repeated =>
  async ({ body, answer, now, remaining }) => {
    const sealed = new URLSearchParams(answer.headers?.Location?.split('?')[1]).get('d');
    const opened = sealed ? await openIntake(deps, sealed, now) : undefined;
    if (!opened || !('state' in opened)) return;
    const state = { ...sentForm(Answers.parse(body)), answers: opened.state.answers };
    const form = salvagedForm(formAsBody(deps, { state, language: 'en' }, now));
    if (form) await lookAgain(deps, { body: form, caseId: caseIn(opened.state), now, remaining });
  };
