import type { Operation } from '../../../shared/http/core/operation.ts';
import type { Uses } from '../../compose.ts';
import { referralSummary } from './referral-view.ts';
import type { referralRoutes } from './routes.ts';

/** The caller's own referrals, newest first. */
export const listReferrals =
  (
    deps: Uses<'publicUrl' | 'referrerCases' | 'ruleset' | 'views'>,
  ): Operation<(typeof referralRoutes)['listReferrals']> =>
  async (request) => {
    const { caller, query } = request;
    if (caller.kind !== 'referrer') throw new Error('The route admits referrers only.');
    const { items, cursor } = await deps.referrerCases.ofReferrer(caller.referrerId, query);
    await deps.views.saw(request, { cases: items.map(({ caseId }) => caseId) });
    const referrals = items.map((header) => referralSummary(header, deps));
    return { status: 200, body: { referrals, ...(cursor && { cursor }) } };
  };
