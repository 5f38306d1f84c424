import type { AppointmentStatus } from '../../../../shared/domain/booking/appointment.ts';
import type { AuditAction } from '../../../../shared/domain/cases/audit-entry.ts';

/** By which entries the history of a case says that a visit was booked; the first is the usual one. */
export const bookedBy = [
  'visit-booked',
  'visit-overbooked',
  'visit-overridden',
] as const satisfies readonly AuditAction[];

const endedBy = {
  'checked-in': ['visit-checked-in'],
  completed: ['visit-completed'],
  cancelled: ['visit-cancelled'],
  'no-show': ['visit-missed'],
} as const satisfies Partial<Record<AppointmentStatus, readonly AuditAction[]>>;

/** By which it says how a visit came to stand as it does. */
export const saidBy: Readonly<Record<AppointmentStatus, readonly [AuditAction, ...AuditAction[]]>> = {
  booked: bookedBy,
  confirmed: bookedBy,
  ...endedBy,
};

/** Acts on a visit that is there, of which each changes it at its own instant. */
export const changedBy: readonly string[] = [
  'visit-confirmed',
  'visit-rescheduled',
  ...Object.values(endedBy).flat(),
] satisfies AuditAction[];
