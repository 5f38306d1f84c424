import * as z from 'zod/mini';
import { endpointStates, Subscription } from '../domain/messages/subscription.ts';

export const SubscriptionAnswer = z.extend(Subscription, {
  /** Of the address that all subscriptions of a person and a channel share. */
  state: z.enum(endpointStates),
});
export const SubscriptionsAnswer = z.strictObject({ subscriptions: z.array(SubscriptionAnswer) });
