import type { Appointment } from '../../domain/booking/appointment.ts';
import type { Hold, HolderLedger } from '../../domain/booking/hold.ts';
import type { DayKey, PractitionerDay } from '../../domain/calendar/practitioner-day.ts';

/** What is written of times: the day that they are on, the visit or hold that takes them, and who holds how many. */
export type BookingChange =
  | { kind: 'day-changed'; day: PractitionerDay; from: number }
  /** Writes nothing: the day must be at the version that was read (0 = it has no record). */
  | { kind: 'day-unchanged'; key: DayKey; version: number }
  | { kind: 'appointment-created'; appointment: Appointment }
  | { kind: 'appointment-changed'; appointment: Appointment; from: number }
  | { kind: 'hold-created'; hold: Hold }
  | { kind: 'holder-changed'; ledger: HolderLedger; from: number };

/** What kept coming between, in words for a front desk. */
export const bookingRivals = {
  'day-changed': 'other people are booking on the same day at this moment',
  'day-unchanged': 'other people are booking in the same week at this moment',
  'appointment-changed': 'somebody else is changing this visit at this moment',
  'holder-changed': 'other times are being held in the same name at this moment',
} as const satisfies Partial<Record<BookingChange['kind'], string>>;
