import type * as z from 'zod/mini';
import { endpointOf } from '../../domain/messages/endpoints.ts';
import type { Routing, Subscription } from '../../domain/messages/subscription.ts';
import type { SubscriptionAnswer } from '../subscription-answers.ts';

/** A subscription with the state of the address that it leads to. */
export const subscriptionView = (
  subscription: Subscription,
  routing: Pick<Routing, 'endpoints'>,
): z.infer<typeof SubscriptionAnswer> => ({
  ...subscription,
  state: endpointOf(routing, subscription)?.state ?? 'pending',
});
