import { overlaps } from '../core/intervals.ts';
import { isOfTimeOff } from './away-stretches.ts';
import type { ConflictReason } from './conflict-reasons.ts';
import type { BookedTime, CalendarOfDay } from './conflicts.ts';
import type { Busy } from './practitioner-day.ts';
import { spanOnDate } from './span-on-date.ts';

/** The record that is in a visit's way, by its id, where a single one is. */
export interface ConflictRecord {
  timeOffId?: string;
  closureId?: string;
}

/** Which absence or closure is in the way of a visit: the first of several; none of hours, of a holiday, or of what nobody entered here. */
export function conflictRecord(
  { directory, date, away }: Pick<CalendarOfDay, 'directory' | 'date'> & { away: readonly Busy[] },
  time: BookedTime,
  reason: ConflictReason,
): ConflictRecord {
  if (reason === 'away') {
    const absence = away.find((each) => isOfTimeOff(each) && overlaps(each, time));
    return absence ? { timeOffId: absence.id } : {};
  }
  const clinic = reason === 'closed' && directory.clinics.find(({ clinicId }) => clinicId === time.clinicId);
  if (!clinic) return {};
  const closure = clinic.closures?.find((each) =>
    spanOnDate(each, clinic.zone, date).some((closed) => overlaps(closed, time)),
  );
  return closure ? { closureId: closure.closureId } : {};
}
