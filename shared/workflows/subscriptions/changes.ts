import type { StaffEndpoint, Subscription } from '../../domain/messages/subscription.ts';

/** What is written of who hears what: what somebody asked for, and the address of a person and a channel that all of it shares. */
export type SubscriptionChange =
  | { kind: 'subscription-created'; subscription: Subscription }
  | { kind: 'subscription-removed'; subscriptionId: string }
  | { kind: 'endpoint-changed'; endpoint: StaffEndpoint; from: number }
  | { kind: 'endpoint-removed'; endpoint: StaffEndpoint };

/** What kept coming between, in words for the staff. */
export const subscriptionRivals = {
  'subscription-created': 'the same subscription is being made at this moment',
  'subscription-removed': 'somebody else is removing this subscription at this moment',
  'endpoint-changed': 'other subscriptions of this person are being changed at this moment',
  'endpoint-removed': 'other subscriptions of this person are being changed at this moment',
} as const satisfies Record<SubscriptionChange['kind'], string>;
