import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { type WithdrawDeps, withdrawCase } from '../../../shared/workflows/cases/withdraw-case.ts';
import type { Uses } from '../../compose.ts';
import { referralSummary } from './referral-view.ts';
import type { referralRoutes } from './routes.ts';

/** Withdraws the caller's own referral with its visits to come. */
export const withdrawReferral =
  (deps: WithdrawDeps & Uses<'publicUrl' | 'ruleset'>): Operation<(typeof referralRoutes)['withdrawReferral']> =>
  async ({ path, caller, now, ifMatch, reply }) =>
    withdrawCase(
      deps,
      { caseId: path.id ?? '', caller, now, ifMatch },
      reply((header) => ({ status: 200, headers: etag(header), body: referralSummary(header, deps) })),
    );
