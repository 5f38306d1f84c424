import * as z from 'zod/mini';
import { CaseOutcome } from '../domain/cases/case-header.ts';
import { requestStatuses } from '../domain/cases/information-request.ts';
import { referralEventTypes } from '../domain/cases/referral-event.ts';
import { ActId, AppointmentId, CaseId, EventId, RequestId } from '../domain/core/ids.ts';
import { StaffRole } from '../domain/core/party.ts';
import { Instant } from './visit-answers.ts';

/** A note of one of the staff, as whoever wrote it gets it back. */
export const NoteAnswer = z.strictObject({ noteId: ActId, at: Instant, by: z.string(), text: z.string() });

/** `overdue`: not answered by the end of `dueBy`, a day of the practice's zone. */
export const RequestAnswer = z.strictObject({
  requestId: RequestId,
  items: z.array(z.string()),
  /** For nurses and above, and for the referrer that is asked. */
  question: z.optional(z.string()),
  dueBy: z.iso.date(),
  status: z.enum(requestStatuses),
  askedAt: Instant,
  answeredAt: z.optional(Instant),
});
export type RequestAnswer = z.infer<typeof RequestAnswer>;

/** What staff said and asked of a case. The front desk reads what the front desk wrote; of the rest, that it is there. */
export const CaseActsAnswer = z.strictObject({
  notes: z.array(
    z.strictObject({ noteId: ActId, at: Instant, by: z.string(), role: StaffRole, text: z.optional(z.string()) }),
  ),
  advice: z.array(z.strictObject({ at: Instant, by: z.string(), text: z.optional(z.string()) })),
  /** `askedBy`: staff id. */
  informationRequests: z.array(z.extend(RequestAnswer, { askedBy: z.string() })),
  /** How the practice ended it. */
  ended: z.optional(
    z.strictObject({
      status: z.enum(['declined', 'redirected', 'closed']),
      outcome: z.optional(CaseOutcome),
      at: Instant,
      by: z.string(),
      reason: z.optional(z.string()),
    }),
  ),
});
export type CaseActsAnswer = z.infer<typeof CaseActsAnswer>;

const Advice = z.strictObject({ at: Instant, text: z.string() });

/** What a referrer reads of what the practice said and asked. */
export const ReferralActsAnswer = z.strictObject({
  /** Why it was declined, redirected or closed, where staff wrote that. */
  reason: z.optional(z.string()),
  advice: z.optional(z.array(Advice)),
  informationRequests: z.array(RequestAnswer),
});
export type ReferralActsAnswer = z.infer<typeof ReferralActsAnswer>;

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
