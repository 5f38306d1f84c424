import * as z from 'zod/mini';
import { AppointmentStatus, cancellingParties, VisitReasonCode } from '../domain/booking/appointment.ts';
import { AppointmentId, CaseId, Slug } from '../domain/core/ids.ts';
import { Modality } from '../domain/directory/directory.ts';

/** RFC 3339 with the clinic's offset. */
export const Instant = z.iso.datetime({ offset: true });
export const Links = z.record(z.string(), z.string());

export const SlotAnswer = z.strictObject({
  slotId: z.string(),
  start: Instant,
  end: Instant,
  clinicId: Slug,
  practitionerId: Slug,
  appointmentType: Slug,
  /** Straight line from the ZIP of `near`. */
  distanceMiles: z.optional(z.number()),
});
export type SlotAnswer = z.infer<typeof SlotAnswer>;

export const AppointmentAnswer = z.strictObject({
  appointmentId: AppointmentId,
  caseId: CaseId,
  status: AppointmentStatus,
  start: Instant,
  end: Instant,
  clinicId: Slug,
  practitionerId: Slug,
  appointmentType: Slug,
  /** How it takes place. To a visit by `telehealth` nobody comes: the clinic is only where its practitioner works then. */
  modality: Modality,
  /** Of one by telehealth that is ahead or goes on: where the patient clicks. */
  joinUrl: z.optional(z.string()),
  /** Of such a one without `joinUrl`: we call the patient at the number that they gave. */
  weCall: z.optional(z.literal(true)),
  version: z.int(),
  /** Cancelled so shortly before its start that the time was hardly of use to anybody else. */
  late: z.optional(z.literal(true)),
  reasonCode: z.optional(VisitReasonCode),
  /** On whose side it was cancelled; not known of every one that an earlier release cancelled. */
  cancelledBy: z.optional(z.enum(cancellingParties)),
  /** To staff alone: staff booked it at a time that was taken. */
  overbooked: z.optional(z.literal(true)),
  /** To staff alone: staff booked it although something spoke against it, such as the time being kept for urgent cases. */
  overridden: z.optional(z.literal(true)),
  /** It cannot take place as it was booked: its practitioner is away, its clinic closed, or nobody works there then. */
  needsRebooking: z.optional(z.literal(true)),
  /** When the time was booked, or moved: this one outlives the new time too. */
  manageToken: z.optional(z.string()),
  links: Links,
});
export type AppointmentAnswer = z.infer<typeof AppointmentAnswer>;

export const MissedAnswer = z.extend(AppointmentAnswer, {
  /** The soonest times that could be given instead, at most three; absent where they could not be looked up. */
  nextTimes: z.optional(z.array(SlotAnswer)),
});
