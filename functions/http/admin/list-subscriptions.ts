import { subscriptionView } from '../../../shared/contract/views/subscription-view.ts';
import { invalidInput, Refusal } from '../../../shared/domain/core/refusal.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { mayChange } from '../../../shared/workflows/subscriptions/own-subscription.ts';
import type { Uses } from '../../compose.ts';
import type { subscriptionRoutes } from './subscription-routes.ts';

/** What somebody hears of. */
export const listSubscriptions =
  (deps: Uses<'directory' | 'routing'>): Operation<(typeof subscriptionRoutes)['listSubscriptions']> =>
  async ({ query, caller }) => {
    if (caller.kind !== 'staff') throw new Error('The route admits staff only.');
    const { recipientId = caller.staffId } = query;
    if (!mayChange(caller, recipientId))
      throw new Refusal('not-allowed', 'Only an admin sees what somebody else hears of. Leave recipientId out.');
    const [routing, { staff }] = await Promise.all([deps.routing.routing(), deps.directory.directory()]);
    const own = routing.subscriptions.filter((each) => each.recipientId === recipientId);
    if (query.recipientId !== undefined && own.length === 0 && !staff.some((each) => each.recipientId === recipientId))
      throw invalidInput([{ pointer: '/recipientId', detail: `The directory has nobody named ${recipientId}.` }]);
    return { status: 200, body: { subscriptions: own.map((each) => subscriptionView(each, routing)) } };
  };
