import { etag } from '../../../shared/http/etag.ts';
import type { Operation } from '../../../shared/http/exchange.ts';
import { readAnswers } from '../../../shared/http/read-answers.ts';
import { addAnswers } from '../../../shared/workflows/cases/retriage-case.ts';
import type { ReferralDeps } from './referral-deps.ts';
import { referralView } from './referral-view.ts';
import type { referralRoutes } from './routes.ts';

/** Adds answers to the caller's own referral and triages it again. */
export const addReferralAnswers =
  (deps: ReferralDeps): Operation<(typeof referralRoutes)['addReferralAnswers']> =>
  async ({ path, body, caller, now, ifMatch }) => {
    const command = { caseId: path.id ?? '', caller, now, ifMatch, patch: body.clinical, read: readAnswers };
    const { header } = await addAnswers(deps, command, () => []);
    return { status: 200, headers: etag(header), body: await referralView(deps, header) };
  };
