import { type HolidayRule, isHoliday } from '../core/business-days.ts';
import { type Interval, merged, without } from '../core/intervals.ts';
import { wallClockDay } from '../core/wall-clock-day.ts';
import type { Clinic } from '../directory/directory.ts';
import { spanOnDate } from './span-on-date.ts';

/** Whether the whole date is closed by name: by the directory, or as a holiday that the directory does not open. */
export function isClosedDate(clinic: Clinic, date: string, closingHolidays: readonly HolidayRule[]): boolean {
  if (clinic.closedDates?.includes(date)) return true;
  return isHoliday(date, closingHolidays) && !clinic.openDates?.includes(date);
}

/**
 * When a clinic sees nobody on a local date (YYYY-MM-DD, of its zone), in epoch minutes, sorted and joined: on a day that the
 * directory closes, on a holiday that closes clinics and that the directory does not open, and in closures that staff entered. What
 * is opened is still closed by a closure, so that the later word of the practice, to see nobody, is never overheard.
 */
export function closedTimes(clinic: Clinic, date: string, closingHolidays: readonly HolidayRule[]): Interval[] {
  if (isClosedDate(clinic, date, closingHolidays)) {
    const { start, end } = wallClockDay(clinic.zone, date);
    return [{ start, end }];
  }
  return merged((clinic.closures ?? []).flatMap((closure) => spanOnDate(closure, clinic.zone, date)));
}

/** Whether a clinic sees nobody on the whole of a local date (YYYY-MM-DD). */
export function isClosedOn(clinic: Clinic, date: string, closingHolidays: readonly HolidayRule[]): boolean {
  const { start, end } = wallClockDay(clinic.zone, date);
  return without([{ start, end }], closedTimes(clinic, date, closingHolidays)).length === 0;
}
