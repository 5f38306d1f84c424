import * as z from 'zod/mini';
import { Slug } from '../domain/core/ids.ts';
import { Region } from '../domain/directory/directory.ts';
import { channels } from '../domain/messages/events.ts';
import { MessageKind } from '../domain/messages/message.ts';
import { QuietHours } from '../domain/messages/subscription.ts';
import { Urgency } from '../domain/triage/urgency.ts';
import { ConfirmationToken } from './written/confirmation-token.ts';

/** An empty list, or none, means all. */
const listOf = <Word extends z.ZodMiniType>(word: Word) => z.optional(z.array(word).check(z.maxLength(50)));

export const SubscriptionBody = z.strictObject({
  /** Absent = the caller. */
  recipientId: z.optional(Slug),
  channel: z.enum(channels),
  kinds: listOf(MessageKind),
  clinics: listOf(Slug),
  regions: listOf(Region),
  urgencies: listOf(Urgency),
  quietHours: z.optional(QuietHours),
});
export type SubscriptionBody = z.infer<typeof SubscriptionBody>;

export const SubscriptionsQuery = z.strictObject({ recipientId: z.optional(Slug) });

export const ConfirmationBody = z.strictObject({ token: ConfirmationToken });
