import * as z from 'zod/mini';
import { Slug, SubscriptionId } from '../core/ids.ts';
import { Region } from '../directory/directory.ts';
import { Urgency } from '../triage/urgency.ts';
import { channels } from './events.ts';
import { MessageKind } from './message.ts';

const LocalTime = z
  .string()
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of the day; write it like 07:00 or 22:00'));

/** Wall-clock time of the practice in which nothing but pages is sent; may run over midnight. */
export const QuietHours = z.strictObject({ from: LocalTime, to: LocalTime });

/** What one of the staff wants to hear, by what. An empty list means all. */
export const Subscription = z.strictObject({
  subscriptionId: SubscriptionId,
  recipientId: Slug,
  channel: z.enum(channels),
  kinds: z.array(MessageKind),
  clinics: z.array(Slug),
  regions: z.array(Region),
  urgencies: z.array(Urgency),
  quietHours: z.optional(QuietHours),
});
export type Subscription = z.infer<typeof Subscription>;

export const endpointStates = ['pending', 'confirmed', 'broken'] as const;
export type EndpointState = (typeof endpointStates)[number];

/**
 * One address of one of the staff, as SNS knows it: SNS keeps one subscription for a topic and an address, so all that a person
 * asked for on a channel shares it. It filters on the permanent `recipient` and the `channel`.
 */
export const StaffEndpoint = z.strictObject({
  recipientId: Slug,
  channel: z.enum(channels),
  /** Phone (E.164) or e-mail address that was subscribed; the directory may name another by now. */
  address: z.string(),
  state: z.enum(endpointStates),
  /** ARN of the SNS subscription, once SNS has told it. */
  subscriptionArn: z.optional(z.string()),
  /** True where whoever holds one of its mails can unsubscribe it: it was confirmed by a click, and not through us. */
  anybodyMayEnd: z.optional(z.boolean()),
  version: z.int(),
});
export type StaffEndpoint = z.infer<typeof StaffEndpoint>;

/** All that routing goes by. */
export interface Routing {
  subscriptions: readonly Subscription[];
  endpoints: readonly StaffEndpoint[];
}
