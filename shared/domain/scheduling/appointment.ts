import * as z from 'zod/mini';
import { AppointmentId, CaseId } from '../ids.ts';
import { Slot } from './slot.ts';

export const appointmentStatuses = ['booked', 'confirmed', 'checked-in', 'completed', 'cancelled', 'no-show'] as const;
export const AppointmentStatus = z.enum(appointmentStatuses);
export type AppointmentStatus = z.infer<typeof AppointmentStatus>;

export const Appointment = z.strictObject({
  appointmentId: AppointmentId,
  caseId: CaseId,
  status: AppointmentStatus,
  slot: Slot,
  /** Counts every change; also the SEQUENCE of the calendar file (RFC 5545 section 3.8.7.4). */
  version: z.int(),
  /** RFC 3339 UTC. */
  createdAt: z.string(),
  changedAt: z.string(),
  /** Why it was cancelled, in the words of who did. Free text: for the practice's staff alone. */
  cancelReason: z.optional(z.string()),
});
export type Appointment = z.infer<typeof Appointment>;
