import type { Caller } from '../../domain/core/party.ts';
import { notFound } from '../../domain/core/refusal.ts';
import type { Routing, Subscription } from '../../domain/messages/subscription.ts';

/** Whether a caller may see and change what somebody hears: what is one's own; an admin everybody's. */
export const mayChange = (caller: Caller, recipientId: string): boolean =>
  caller.kind === 'staff' && (caller.staffId === recipientId || caller.roles.includes('admin'));

/** @throws Refusal `not-found`, the same for one that does not exist and for somebody else's */
export function ownSubscription(caller: Caller, { subscriptions }: Routing, subscriptionId: string): Subscription {
  const found = subscriptions.find((each) => each.subscriptionId === subscriptionId);
  if (!found || !mayChange(caller, found.recipientId)) throw notFound('subscription');
  return found;
}
