import { incompleteOf } from '../../../shared/contract/views/incomplete-view.ts';
import { referralTriageView } from '../../../shared/contract/views/referral-triage-view.ts';
import { requestView } from '../../../shared/contract/views/request-view.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import type { CaseState } from '../../../shared/workflows/cases/add-answers.ts';
import { type AnswerRequestDeps, answerRequest as answer } from '../../../shared/workflows/cases/answer-request.ts';
import type { Uses } from '../../compose.ts';
import { answersCommand } from '../answers/answers-command.ts';
import type { referralRoutes } from './routes.ts';

/**
 * Answers an information request about the caller's own referral. Whoever answered learns what the answers came to, as after a PATCH: an
 * emergency is never kept to ourselves.
 */
export const answerRequest =
  (
    deps: AnswerRequestDeps & Uses<'advice' | 'ruleset' | 'zone'>,
  ): Operation<(typeof referralRoutes)['answerRequest']> =>
  async ({ path, body, caller, now, ifMatch, reply }) => {
    const requestId = path.id ?? '';
    const { caseId: _, ...command } = answersCommand(deps.advice, { caseId: '', caller, now, ifMatch }, body);
    const told = (state: CaseState) => ({ phone: deps.advice.phone, triage: referralTriageView(state, deps) });
    return answer(
      deps,
      { ...command, requestId, toldWhenLimited: told },
      reply(({ header, record, request }) => ({
        status: 200,
        headers: etag(header),
        body: {
          ...requestView(request, { now, zone: deps.zone }),
          triage: referralTriageView({ header, record }, deps),
          ...incompleteOf(record),
        },
        emergency: header.urgency === 'emergent',
      })),
    );
  };
