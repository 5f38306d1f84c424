import { referralTriageView } from '../../../shared/contract/views/referral-triage-view.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { type AnswersDeps, addAnswers, type CaseState } from '../../../shared/workflows/cases/add-answers.ts';
import { answersCommand } from '../answers/answers-command.ts';
import { type ReferralViewDeps, referralParts, referralSummary, triageParts } from './referral-view.ts';
import type { referralRoutes } from './routes.ts';

/** Adds answers to the caller's own referral and triages it again. */
export const addReferralAnswers =
  (deps: AnswersDeps & ReferralViewDeps): Operation<(typeof referralRoutes)['addReferralAnswers']> =>
  async ({ path, body, caller, now, ifMatch, reply }) => {
    const caseId = path.id ?? '';
    // The visits are only shown: where they cannot be read, an emergency is reported all the same.
    const appointments = deps.schedule.appointmentsOfCase(caseId);
    const shown = await appointments.then((visits) => referralParts(deps, visits)).catch(() => triageParts(deps));
    const present = ({ header, record }: CaseState) => ({
      status: 200,
      headers: etag(header),
      body: { ...referralSummary(header, deps), ...shown(header, record) },
      emergency: header.urgency === 'emergent',
    });
    const command = answersCommand(deps.advice, { caseId, caller, now, ifMatch }, body);
    const told = (state: CaseState) => ({ phone: deps.advice.phone, triage: referralTriageView(state, deps) });
    return addAnswers(deps, { ...command, toldWhenLimited: told }, reply(present));
  };
