import { practice } from '../../../shared/config/practice.ts';
import { firstVisit } from '../../../shared/config/scheduling.ts';
import { bookingLimits, httpDeps, linkKeysOf, triageDeps } from '../../../shared/deps.ts';
import { httpFunction } from '../../../shared/http/http-function.ts';
import { ledger } from '../../../shared/store/ledger.ts';
import { caseReader, referrerCaseReader } from '../../../shared/store/readers/case-reader.ts';
import { clinicalReader } from '../../../shared/store/readers/clinical-reader.ts';
import { directoryReader } from '../../../shared/store/readers/directory-reader.ts';
import { requestReader } from '../../../shared/store/readers/request-reader.ts';
import { roundReader } from '../../../shared/store/readers/round-reader.ts';
import { scheduleReader } from '../../../shared/store/readers/schedule-reader.ts';
import { addReferralAnswers } from './add-referral-answers.ts';
import { getReferral } from './get-referral.ts';
import { listReferrals } from './list-referrals.ts';
import { previewTriage } from './preview-triage.ts';
import { referralRoutes } from './routes.ts';
import { submitReferral } from './submit-referral.ts';
import { withdrawReferral } from './withdraw-referral.ts';

const base = httpDeps();
const { client, tableName } = base;
const deps = {
  ...base,
  ...triageDeps(),
  firstVisit,
  linkKeys: linkKeysOf(base.environment),
  limits: bookingLimits(base.environment),
  phone: practice.phone.shown,
  rounds: roundReader(client, tableName),
  cases: { ...caseReader(client, tableName), ...referrerCaseReader(client, tableName) },
  clinical: clinicalReader(client, tableName),
  directory: directoryReader(client, tableName),
  schedule: scheduleReader(client, tableName),
  ledger: ledger(client, tableName),
};

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
  { ...deps, requests: requestReader(client, tableName) },
);
