import { type HolidayRule, isHoliday } from '../core/business-days.ts';
import { type Interval, without } from '../core/intervals.ts';
import { wallClockDay } from '../core/wall-clock-day.ts';
import type { Clinic } from '../directory/directory.ts';
import { inUse } from '../directory/in-use.ts';
import { isClosedDate, isClosedOn } from './closed-times.ts';
import { spanOnDate } from './span-on-date.ts';

/** A stretch for which staff closed a clinic, in epoch minutes, and why, where they said. */
export interface ClosedStretch extends Interval {
  reason?: string | undefined;
}

/** What staff closed of a local date (YYYY-MM-DD) of a clinic, as they entered it: stretches may overlap. */
export const closuresOn = ({ closures = [], zone }: Clinic, date: string): ClosedStretch[] =>
  closures
    .flatMap((closure) => spanOnDate(closure, zone, date).map((span) => ({ ...span, reason: closure.reason })))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);

/** The reason of a closure that takes the whole date by itself. */
function wholeDayReason(stretches: readonly ClosedStretch[], { zone }: Clinic, date: string): string | undefined {
  const day = wallClockDay(zone, date);
  return stretches.find((each) => each.reason && without([day], [each]).length === 0)?.reason;
}

/**
 * Whether a clinic sees nobody on the whole of a local date (YYYY-MM-DD), and why, as far as somebody said: the reason of a closure of
 * the whole date, else the name of the holiday, else the reasons of the closures that take it together, else true.
 * @returns undefined where it is open on some of the date at least
 */
export function whyClosed(
  clinic: Clinic,
  date: string,
  closingHolidays: readonly HolidayRule[],
): string | true | undefined {
  if (!inUse(clinic, date)) return true;
  if (!isClosedOn(clinic, date, closingHolidays)) return undefined;
  const stretches = closuresOn(clinic, date);
  const reason = wholeDayReason(stretches, clinic, date);
  if (reason) return reason;
  if (isClosedDate(clinic, date, closingHolidays)) {
    const kept = clinic.openDates?.includes(date) ? [] : closingHolidays;
    return kept.find((rule) => isHoliday(date, [rule]))?.name ?? true;
  }
  return [...new Set(stretches.flatMap((each) => each.reason ?? []))].join('; ') || true;
}
