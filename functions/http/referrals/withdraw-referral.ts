import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { etag } from '../../../shared/http/etag.ts';
import type { Operation } from '../../../shared/http/exchange.ts';
import { withdrawCase } from '../../../shared/workflows/cases/withdraw-case.ts';
import type { ReferralDeps } from './referral-deps.ts';
import { referralSummary } from './referral-view.ts';
import type { referralRoutes } from './routes.ts';

/** Withdraws the caller's own referral with its open visits. */
export const withdrawReferral =
  (deps: ReferralDeps): Operation<(typeof referralRoutes)['withdrawReferral']> =>
  async ({ path, caller, now, ifMatch, remember }) => {
    const answer = (header: CaseHeader) => ({
      status: 200,
      headers: etag(header),
      body: referralSummary(header, deps),
    });
    const command = { caseId: path.id ?? '', caller, now, ifMatch };
    return answer(await withdrawCase(deps, command, (header) => remember(answer(header))));
  };
