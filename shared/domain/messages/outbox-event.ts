import * as z from 'zod/mini';
import { AppointmentId, CaseId, ConfirmationCode, EventId, Slug } from '../core/ids.ts';
import { Urgency } from '../triage/urgency.ts';

/** Pages must not wait behind the rest, so each lane has a stream mapping of its own. */
export const lanes = ['page', 'notice'] as const;
export const Lane = z.enum(lanes);
export type Lane = z.infer<typeof Lane>;

/** What may be told, all of it to people. */
export const eventKinds = [
  'page',
  'escalation',
  'new-case',
  'case-changed',
  'visit-changed',
  'no-capacity',
  'cannot-be-reached',
  'confirmation',
] as const;
export const EventKind = z.enum(eventKinds);
export type EventKind = z.infer<typeof EventKind>;

/**
 * Something that people must be told, stored in the transaction that made it true. Only ids, codes and enums fit in
 * here, so neither the table, the stream nor a message built from it can carry personal or clinical data.
 */
export const OutboxEvent = z.strictObject({
  eventId: EventId,
  lane: Lane,
  kind: EventKind,
  /** RFC 3339 UTC. */
  at: z.string(),
  caseId: z.optional(CaseId),
  code: z.optional(ConfirmationCode),
  urgency: z.optional(Urgency),
  clinicId: z.optional(Slug),
  appointmentId: z.optional(AppointmentId),
  change: z.optional(
    z.enum(['booked', 'confirmed', 'cancelled', 'rescheduled', 'missed', 'acknowledged', 'withdrawn', 'retriaged']),
  ),
  /** Which paging round of the case, and which place of the on-call order is paged in it; 1 = first. */
  round: z.optional(z.int()),
  step: z.optional(z.int()),
  /** By what the person cannot be reached. */
  channel: z.optional(z.enum(['email', 'sms'])),
});
export type OutboxEvent = z.infer<typeof OutboxEvent>;
