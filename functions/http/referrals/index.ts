import { httpFunction } from '../../../shared/http/core/http-function.ts';
import {
  advice,
  backoff,
  cases,
  clinical,
  directory,
  firstVisit,
  ids,
  jsonApi,
  ledger,
  limits,
  linkKeys,
  phone,
  publicUrl,
  referrerCases,
  requests,
  rounds,
  ruleset,
  schedule,
  settings,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { addReferralAnswers } from './add-referral-answers.ts';
import { getReferral } from './get-referral.ts';
import { listReferrals } from './list-referrals.ts';
import { previewTriage } from './preview-triage.ts';
import { referralRoutes } from './routes.ts';
import { submitReferral } from './submit-referral.ts';
import { withdrawReferral } from './withdraw-referral.ts';

const deps = pick({
  ...jsonApi,
  advice,
  backoff,
  cases,
  clinical,
  directory,
  firstVisit,
  ids,
  ledger,
  limits,
  linkKeys,
  phone,
  publicUrl,
  referrerCases,
  requests,
  rounds,
  ruleset,
  schedule,
  settings,
});

export const handler = httpFunction(
  referralRoutes,
  {
    submitReferral: submitReferral(deps),
    listReferrals: listReferrals(deps),
    getReferral: getReferral(deps),
    addReferralAnswers: addReferralAnswers(deps),
    previewTriage: previewTriage(deps),
    withdrawReferral: withdrawReferral(deps),
  },
  deps,
);
