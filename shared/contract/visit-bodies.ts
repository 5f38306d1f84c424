import * as z from 'zod/mini';
import { VisitReasonCode } from '../domain/booking/appointment.ts';
import { CaseId, HoldId } from '../domain/core/ids.ts';

const SlotReference = z.string().check(z.minLength(1), z.maxLength(200));

export const HoldBody = z.strictObject({ slotId: SlotReference, caseId: z.optional(CaseId) });
/** Exactly one of `slotId` and `holdId`: the route's own rule says so. */
export const BookingBody = z.strictObject({
  caseId: CaseId,
  slotId: z.optional(SlotReference),
  holdId: z.optional(HoldId),
});
/** `reasonCode`: `practice` is for staff alone. */
export const CancelBody = z.strictObject({
  reason: z.optional(z.string().check(z.maxLength(500))),
  reasonCode: z.optional(VisitReasonCode),
});
export const RescheduleBody = z.strictObject({ slotId: SlotReference });
export const NoShowBody = z.strictObject({ reasonCode: z.optional(VisitReasonCode) });

export const ReleaseBody = z.strictObject({ holder: z.string().check(z.minLength(1), z.maxLength(200)) });
