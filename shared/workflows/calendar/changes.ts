import type { TimeOff } from '../../domain/calendar/time-off.ts';
import type { Clinic, Practitioner } from '../../domain/directory/directory.ts';

/**
 * What is written of the calendar: absences, and single entries of the directory. `place` keeps an entry where it stands in its list;
 * `from` is the version of the entry that was read, and it becomes the next one.
 */
export type CalendarChange =
  | { kind: 'time-off-added'; timeOff: TimeOff }
  | { kind: 'time-off-removed'; practitionerId: string; timeOffId: string }
  /** Nothing is written: the absence must still be there, or the transaction is not carried out. */
  | { kind: 'time-off-stands'; practitionerId: string; timeOffId: string }
  | { kind: 'practitioner-changed'; practitioner: Practitioner; place: number; from: number }
  | { kind: 'clinic-changed'; clinic: Clinic; place: number; from: number };

/** What kept coming between, in words for a front desk. */
export const calendarRivals = {
  'time-off-removed': 'somebody else has deleted this absence',
  'time-off-stands': 'somebody else is deleting an absence at this moment',
  'practitioner-changed': "somebody else is changing this practitioner's calendar at this moment",
  'clinic-changed': "somebody else is changing this clinic's calendar at this moment",
} as const satisfies Partial<Record<CalendarChange['kind'], string>>;
