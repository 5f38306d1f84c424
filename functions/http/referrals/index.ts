import { ReferralAnswersBody } from '../../../shared/contract/case-bodies.ts';
import { salvageReferral } from '../../../shared/contract/salvage-bodies.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import {
  acts,
  advice,
  answerLimits,
  booking,
  committing,
  firstVisit,
  jsonApi,
  keptAnswers,
  lookupDigest,
  namedReferrals,
  publicUrl,
  referralEvents,
  referrerCases,
  retriaging,
  views,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { rescueAnswers } from '../answers/rescue-answers.ts';
import { emergencyMembers } from '../intake/emergency-members.ts';
import { addReferralAnswers } from './add-referral-answers.ts';
import { answerRequest } from './answer-request.ts';
import { getReferral } from './get-referral.ts';
import { listReferralEvents } from './list-referral-events.ts';
import { listReferrals } from './list-referrals.ts';
import { previewTriage } from './preview-triage.ts';
import { refusedReferral } from './refused-referral.ts';
import { rescueReferral } from './rescue-referral.ts';
import { referralRoutes } from './routes.ts';
import { submitReferral } from './submit-referral.ts';
import { withdrawReferral } from './withdraw-referral.ts';

const deps = pick({
  ...jsonApi,
  ...keptAnswers,
  ...committing,
  ...retriaging,
  ...booking,
  acts,
  advice,
  answerLimits,
  firstVisit,
  lookupDigest,
  namedReferrals,
  publicUrl,
  referralEvents,
  referrerCases,
  views,
});

export const handler = httpFunction(
  referralRoutes,
  {
    submitReferral: submitReferral(deps),
    listReferrals: listReferrals(deps),
    getReferral: getReferral(deps),
    addReferralAnswers: addReferralAnswers(deps),
    listReferralEvents: listReferralEvents(deps),
    answerRequest: answerRequest(deps),
    previewTriage: previewTriage(deps),
    withdrawReferral: withdrawReferral(deps),
  },
  {
    ...deps,
    problemMembers: emergencyMembers(deps, refusedReferral),
    rescue: {
      submitReferral: rescueReferral(deps),
      addReferralAnswers: rescueAnswers(deps, ReferralAnswersBody, salvageReferral),
      answerRequest: rescueAnswers(deps, ReferralAnswersBody, salvageReferral),
    },
  },
);
