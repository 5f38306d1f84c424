import * as z from 'zod/mini';
import { CaseOutcome } from '../domain/cases/case-header.ts';
import { referralEventTypes } from '../domain/cases/referral-event.ts';
import { AppointmentId, CaseId, EventId } from '../domain/core/ids.ts';
import { RequestAnswer } from './act-answers.ts';
import { Instant } from './visit-answers.ts';

/** Something that happened to a referral. `sequence` counts its events from 1, without a gap. */
export const ReferralEventAnswer = z.strictObject({
  eventId: EventId,
  type: z.enum(referralEventTypes),
  sequence: z.int(),
  at: Instant,
  referralId: CaseId,
  externalId: z.optional(z.string()),
  /** Of a visit, and what happened to it. */
  appointmentId: z.optional(AppointmentId),
  change: z.optional(z.string()),
  /** What the practice said or asked. */
  outcome: z.optional(CaseOutcome),
  reason: z.optional(z.string()),
  advice: z.optional(z.string()),
  request: z.optional(RequestAnswer),
});

export const ReferralEventsAnswer = z.strictObject({
  events: z.array(ReferralEventAnswer),
  cursor: z.optional(z.string()),
});
