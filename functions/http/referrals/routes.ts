import { ReferralAnswer } from '../../../shared/contract/case-answers.ts';
import {
  PreviewBody,
  ReferralAnswersBody,
  ReferralBody,
  SalvagedAnswers,
} from '../../../shared/contract/case-bodies.ts';
import { EmptyBody } from '../../../shared/contract/empty-body.ts';
import { referralFaults } from '../../../shared/contract/faults.ts';
import { PageQuery } from '../../../shared/contract/queries.ts';
import { ReferralList, ReferralView } from '../../../shared/contract/referral-answers.ts';
import { Salvaged } from '../../../shared/domain/cases/salvaged.ts';
import { TriageResult } from '../../../shared/domain/triage/result.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { answersLimited } from '../answers/answers-limited.ts';
import { referralEventRoutes } from './event-routes.ts';

const ofReferrers = { callers: ['referrer'] } as const;

export const referralRoutes = routesOf('referrals', {
  submitReferral: {
    ...ofReferrers,
    method: 'POST',
    path: '/v1/referrals',
    handler: 'http/referrals/submit-referral.ts',
    summary:
      'Refer a patient; the answer carries triage, deadline, a booking token and the earliest suitable times. What comes again under the externalId of an open referral of yours, with the same answers, is answered with that one.',
    scope: 'referrals/write',
    body: ReferralBody,
    salvaged: Salvaged,
    faults: referralFaults,
    answers: {
      201: {
        description: 'Stored. An emergency lists in `incomplete` what of the form could not be read.',
        schema: ReferralAnswer,
      },
    },
  },
  listReferrals: {
    ...ofReferrers,
    method: 'GET',
    path: '/v1/referrals',
    handler: 'http/referrals/list-referrals.ts',
    view: true,
    summary: 'Own referrals, newest first.',
    scope: 'referrals/read',
    query: PageQuery,
    answers: { 200: { description: 'One page.', schema: ReferralList } },
  },
  getReferral: {
    ...ofReferrers,
    method: 'GET',
    path: '/v1/referrals/{id}',
    handler: 'http/referrals/get-referral.ts',
    view: true,
    summary: 'One of your own referrals.',
    scope: 'referrals/read',
    answers: { 200: { description: 'The referral.', schema: ReferralView } },
  },
  addReferralAnswers: {
    ...ofReferrers,
    method: 'PATCH',
    path: '/v1/referrals/{id}',
    handler: 'http/referrals/add-referral-answers.ts',
    summary:
      'Add clinical answers (JSON Merge Patch), a note, codes; the case is triaged again, and a worse level is announced anew.',
    scope: 'referrals/write',
    body: ReferralAnswersBody,
    salvaged: SalvagedAnswers,
    limited: answersLimited,
    answers: { 200: { description: 'The new state.', schema: ReferralView } },
  },
  ...referralEventRoutes,
  previewTriage: {
    method: 'POST',
    path: '/v1/triage/preview',
    handler: 'http/referrals/preview-triage.ts',
    summary: 'Triage one input; stores nothing.',
    callers: ['referrer', 'staff'],
    body: PreviewBody,
    answers: { 200: { description: 'The result.', schema: TriageResult } },
  },
  withdrawReferral: {
    ...ofReferrers,
    method: 'POST',
    path: '/v1/referrals/{id}/withdraw',
    handler: 'http/referrals/withdraw-referral.ts',
    summary: 'Withdraw; open visits are cancelled with it.',
    scope: 'referrals/write',
    body: EmptyBody,
    answers: { 200: { description: 'Withdrawn.', schema: ReferralView } },
  },
});
