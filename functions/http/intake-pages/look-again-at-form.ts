import * as z from 'zod/mini';
import { Answers, type FormState } from '../../../shared/contract/intake-form/form-state.ts';
import { sentForm } from '../../../shared/contract/intake-form/sent-form.ts';
import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import type { Repeated } from '../../../shared/http/core/repeated.ts';
import { seeOther } from '../../../shared/http/html/see-other.ts';
import type { Uses } from '../../compose.ts';
import { type LookAgainDeps, lookAgain } from '../intake/look-again.ts';
import { formAsBody, salvagedForm } from './form-as-body.ts';
import { openIntake } from './read-form.ts';
import { intakePagesRoutes } from './routes.ts';
import { plainQuery } from './to-page.ts';

const { takeIntake } = intakePagesRoutes;

/** The case of a form that was answered with an address. */
const caseIn = ({ sent, callBack }: FormState): string | undefined => sent?.caseId ?? callBack?.caseId;

/** Leads where the kept answer leads, to the page as it is asked for now: in that language, in a frame or not. */
function asAsked(answer: OperationAnswer, sealed: string, query: unknown): OperationAnswer {
  const { lang, embed } = z.safeParse(takeIntake.query, query).data ?? {};
  if (!lang) return answer;
  const shown = { language: lang, embed: embed === '1' };
  return {
    ...answer,
    headers: { ...answer.headers, ...seeOther(`./intake?${plainQuery(shown)}&d=${sealed}`).headers },
  };
}

/**
 * The same as of an intake of the API (look-again.ts), of a form of pages that came again: its case stands in the address of the kept answer.
 * What came of it is told in the language in which it came again; where it has no address its page was kept, and is told as it was.
 */
export const lookAgainAtForm =
  (deps: LookAgainDeps & Uses<'linkKeys'>): Repeated =>
  async ({ body, query, answer, now, remaining }) => {
    const sealed = new URLSearchParams(answer.headers?.Location?.split('?')[1]).get('d');
    const opened = sealed ? await openIntake(deps, sealed, now) : undefined;
    if (!sealed || !opened || !('state' in opened)) return answer;
    const state = { ...sentForm(Answers.parse(body)), answers: opened.state.answers };
    const form = salvagedForm(formAsBody(deps, { state, language: 'en' }, now));
    if (form) await lookAgain(deps, { body: form, caseId: caseIn(opened.state), now, remaining });
    return asAsked(answer, sealed, query);
  };
