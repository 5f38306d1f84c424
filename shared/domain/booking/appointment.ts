import * as z from 'zod/mini';
import { AppointmentId, CaseId } from '../core/ids.ts';
import { KeptAt } from './kept-at.ts';
import { Slot } from './slot.ts';

export const appointmentStatuses = ['booked', 'confirmed', 'checked-in', 'completed', 'cancelled', 'no-show'] as const;
export const AppointmentStatus = z.enum(appointmentStatuses);
export type AppointmentStatus = z.infer<typeof AppointmentStatus>;

/** Why a visit was cancelled or missed, by kind. */
export const visitReasonCodes = [
  'feeling-better',
  'other-care',
  'transport',
  'cost',
  'time',
  'practice',
  'duplicate',
  'other',
] as const;
export const VisitReasonCode = z.enum(visitReasonCodes);
export type VisitReasonCode = z.infer<typeof VisitReasonCode>;

/** On whose side a visit was cancelled: staff cancel for a patient who calls too. */
export const cancellingParties = ['patient', 'referrer', 'practice'] as const;
export type CancellingParty = (typeof cancellingParties)[number];

export const Appointment = z.strictObject({
  appointmentId: AppointmentId,
  caseId: CaseId,
  status: AppointmentStatus,
  slot: Slot,
  /** Absent in records of the first release, and where the directory knew no more of the place. */
  keptAt: z.optional(KeptAt),
  /** Counts every change; also the SEQUENCE of the calendar file (RFC 5545 section 3.8.7.4). */
  version: z.int(),
  /** The version in which its patient last had news of it: where or when it is, or that it is cancelled. Absent before 2.0: unknown. */
  newsVersion: z.optional(z.int()),
  /** RFC 3339 UTC. */
  createdAt: z.string(),
  changedAt: z.string(),
  /** Why it was cancelled, in the words of who did. Free text: for the practice's staff alone. */
  cancelReason: z.optional(z.string()),
  reasonCode: z.optional(VisitReasonCode),
  /** Of a cancelled one; earlier releases did not say. */
  cancelledBy: z.optional(z.enum(cancellingParties)),
  /** Staff booked it at a time that was taken, or beyond what its practitioner takes of its type. */
  overbooked: z.optional(z.literal(true)),
  /** Staff booked it although something spoke against it: its type's terms, notice, or the time being kept for others. */
  overridden: z.optional(z.literal(true)),
  /** Why staff overbooked or overrode, in their words. Free text: for the practice's staff alone. */
  staffReason: z.optional(z.string()),
  /** True where it was cancelled so shortly before its start that the time was hardly of use to anybody else. */
  late: z.optional(z.literal(true)),
  /** Its practitioner is away then, its clinic closed, or its time lies outside the hours: staff are to find another one. */
  needsRebooking: z.optional(z.literal(true)),
  /** When it was moved to its present time and clinic, RFC 3339 UTC; absent = it has had them since it was created, or an earlier release moved it. */
  takenAt: z.optional(z.string()),
});
export type Appointment = z.infer<typeof Appointment>;
