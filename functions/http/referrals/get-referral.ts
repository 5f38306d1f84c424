import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import type { Uses } from '../../compose.ts';
import { ownReferral, type ReferralViewDeps, referralView } from './referral-view.ts';
import type { referralRoutes } from './routes.ts';

/** One of the caller's own referrals; another's is a 404. */
export const getReferral =
  (deps: Uses<'acts' | 'cases' | 'views'> & ReferralViewDeps): Operation<(typeof referralRoutes)['getReferral']> =>
  async (request) => {
    const header = await ownReferral(deps, request.caller, request.path.id ?? '');
    await deps.views.saw(request, { caseId: header.caseId });
    return { status: 200, headers: etag(header), body: await referralView(deps, header, request.now) };
  };
