import * as z from 'zod/mini';
import { AppointmentId, CaseId, HoldId, Slug } from '../domain/ids.ts';
import { AppointmentStatus } from '../domain/scheduling/appointment.ts';

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

export const SlotsAnswer = z.strictObject({ slots: z.array(SlotAnswer), cursor: z.optional(z.string()) });

export const HoldAnswer = z.strictObject({ holdId: HoldId, expiresAt: Instant, slot: SlotAnswer });

export const AppointmentAnswer = z.strictObject({
  appointmentId: AppointmentId,
  caseId: CaseId,
  status: AppointmentStatus,
  start: Instant,
  end: Instant,
  clinicId: Slug,
  practitionerId: Slug,
  appointmentType: Slug,
  version: z.int(),
  /** Only when the appointment was made. */
  manageToken: z.optional(z.string()),
  links: Links,
});
export type AppointmentAnswer = z.infer<typeof AppointmentAnswer>;
