import * as z from 'zod/mini';
import { VisitReasonCode } from '../domain/booking/appointment.ts';
import { CaseId, HoldId, Slug } from '../domain/core/ids.ts';

const SlotReference = z.string().check(z.minLength(1), z.maxLength(200));

export const HoldBody = z.strictObject({ slotId: SlotReference, caseId: z.optional(CaseId) });
/** Why staff insist on a time, in their words. */
const Insisting = z.strictObject({ reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)) });

/**
 * A time by its slot, by its hold, or for staff who overbook it by what a slot names: exactly one of them. `override` stands beside a
 * slot. The route's own rule says so (`bookingFaults`).
 */
export const BookingBody = z.strictObject({
  caseId: CaseId,
  slotId: z.optional(SlotReference),
  override: z.optional(Insisting),
  holdId: z.optional(HoldId),
  overbook: z.optional(Insisting),
  appointmentType: z.optional(Slug),
  practitionerId: z.optional(Slug),
  clinicId: z.optional(Slug),
  start: z.optional(z.iso.datetime({ offset: true })),
});
export type BookingBody = z.infer<typeof BookingBody>;
/** `reasonCode`: `practice` is for staff alone. */
export const CancelBody = z.strictObject({
  reason: z.optional(z.string().check(z.maxLength(500))),
  reasonCode: z.optional(VisitReasonCode),
});
export const RescheduleBody = z.strictObject({ slotId: SlotReference });
export const NoShowBody = z.strictObject({ reasonCode: z.optional(VisitReasonCode) });

export const ReleaseBody = z.strictObject({ holder: z.string().check(z.minLength(1), z.maxLength(200)) });
