import type { Appointment } from '../../domain/booking/appointment.ts';
import { changesAttendance } from '../../domain/reports/attendance.ts';
import type { Change } from '../core/changes.ts';

/** What is kept for the attendance report of a visit that changes, in the transaction of its change: nothing while it is open. */
export const attendanceChanges = (before: Appointment, after: Appointment): Change[] =>
  changesAttendance(before, after) ? [{ kind: 'attendance-noted', visit: after }] : [];
