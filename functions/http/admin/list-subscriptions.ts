import { subscriptionView } from '../../../shared/contract/views/subscription-view.ts';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { mayChange } from '../../../shared/workflows/subscriptions/own-subscription.ts';
import type { Uses } from '../../compose.ts';
import type { subscriptionRoutes } from './subscription-routes.ts';

/** What somebody hears of. */
export const listSubscriptions =
  (deps: Uses<'routing'>): Operation<(typeof subscriptionRoutes)['listSubscriptions']> =>
  async ({ query, caller }) => {
    if (caller.kind !== 'staff') throw new Error('The route admits staff only.');
    const { recipientId = caller.staffId } = query;
    if (!mayChange(caller, recipientId))
      throw new Refusal('not-allowed', 'Only an admin sees what somebody else hears of. Leave recipientId out.');
    const routing = await deps.routing.routing();
    const own = routing.subscriptions.filter((each) => each.recipientId === recipientId);
    return { status: 200, body: { subscriptions: own.map((each) => subscriptionView(each, routing)) } };
  };
