import * as z from 'zod/mini';
import { AppointmentId, CaseId, ConfirmationCode, EventId, Slug } from '../ids.ts';
import { Urgency } from '../triage/urgency.ts';

/** Pages must not wait behind the rest, so each lane has a stream mapping of its own. */
export const lanes = ['page', 'notice'] as const;
export const Lane = z.enum(lanes);
export type Lane = z.infer<typeof Lane>;

/** What may be told. `timer` is told to the Scheduler, all others to people. */
export const eventKinds = [
  'page',
  'escalation',
  'new-case',
  'case-changed',
  'visit-changed',
  'no-capacity',
  'confirmation',
  'timer',
] as const;
export const EventKind = z.enum(eventKinds);
export type EventKind = z.infer<typeof EventKind>;

export const timerPurposes = ['escalate'] as const;

/** One alarm clock: when it rings the `timers` function runs the workflow of its purpose. */
export const Timer = z.strictObject({
  /** Also the schedule's name: setting the same timer twice sets one. */
  timerId: z.string().check(z.regex(/^[0-9A-Za-z_.-]{1,64}$/)),
  purpose: z.enum(timerPurposes),
  caseId: CaseId,
  round: z.int(),
  step: z.int(),
  /** RFC 3339 UTC. */
  dueAt: z.string(),
});
export type Timer = z.infer<typeof Timer>;

/**
 * Something the world must be told, stored in the transaction that made it true. Only ids, codes and enums fit in
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
    z.enum(['booked', 'confirmed', 'cancelled', 'rescheduled', 'acknowledged', 'withdrawn', 'retriaged']),
  ),
  /** Which place of the on-call order is paged; 1 = first. */
  step: z.optional(z.int()),
  timer: z.optional(Timer),
});
export type OutboxEvent = z.infer<typeof OutboxEvent>;
