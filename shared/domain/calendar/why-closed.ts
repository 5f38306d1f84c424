import { type HolidayRule, isHoliday } from '../core/business-days.ts';
import type { Clinic } from '../directory/directory.ts';
import { inUse } from '../directory/in-use.ts';
import { isClosedOn } from './closed-times.ts';
import { spanOnDate } from './span-on-date.ts';

/**
 * Whether a clinic sees nobody on the whole of a local date (YYYY-MM-DD), and why, as far as somebody said: the reason of a closure, else
 * the name of the holiday, else true.
 * @returns undefined where it is open on some of the date at least
 */
export function whyClosed(
  clinic: Clinic,
  date: string,
  closingHolidays: readonly HolidayRule[],
): string | true | undefined {
  if (!inUse(clinic, date)) return true;
  if (!isClosedOn(clinic, date, closingHolidays)) return undefined;
  const closures = clinic.closures?.filter((each) => spanOnDate(each, clinic.zone, date).length > 0) ?? [];
  const kept = clinic.openDates?.includes(date) ? [] : closingHolidays;
  const holiday = kept.find((rule) => isHoliday(date, [rule]));
  return closures.find(({ reason }) => reason)?.reason ?? holiday?.name ?? true;
}
