import { AnsweredRequest, emptyAnswerFaults } from '../../../shared/contract/answered-request.ts';
import { ReferralAnswersBody, SalvagedAnswers } from '../../../shared/contract/case-bodies.ts';
import { PageQuery } from '../../../shared/contract/queries.ts';
import { ReferralEventsAnswer } from '../../../shared/contract/referral-event-answers.ts';
import { answersLimited } from '../answers/answers-limited.ts';

const ofReferrers = { callers: ['referrer'] } as const;

/** What the practice tells and asks a referrer. */
export const referralEventRoutes = {
  listReferralEvents: {
    ...ofReferrers,
    method: 'GET',
    path: '/v1/referrals/{id}/events',
    handler: 'http/referrals/list-referral-events.ts',
    view: true,
    summary: 'What happened to one of your own referrals, oldest first, counted without a gap.',
    scope: 'referrals/read',
    query: PageQuery,
    answers: { 200: { description: 'One page.', schema: ReferralEventsAnswer } },
  },
  answerRequest: {
    ...ofReferrers,
    method: 'POST',
    path: '/v1/information-requests/{id}/answer',
    handler: 'http/referrals/answer-request.ts',
    summary:
      'Answer an information request with clinical answers (JSON Merge Patch), a note, codes; the case is triaged again, as by a PATCH of the referral.',
    scope: 'referrals/write',
    body: ReferralAnswersBody,
    salvaged: SalvagedAnswers,
    faults: emptyAnswerFaults,
    limited: answersLimited,
    answers: {
      200: {
        description:
          'The request, with the triage of the case as it is now, and in `incomplete` what could not be read.',
        schema: AnsweredRequest,
      },
    },
  },
} as const;
