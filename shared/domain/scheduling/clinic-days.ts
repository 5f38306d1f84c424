import type { Clinic } from '../directory/directory.ts';
import { type HolidayRule, isHoliday } from '../time/business-days.ts';

/**
 * Whether a clinic sees nobody on a local date (YYYY-MM-DD): a day that the directory closes, or one of the holidays that
 * close clinics and the directory does not open.
 */
export function isClosedOn(clinic: Clinic, date: string, closingHolidays: readonly HolidayRule[]): boolean {
  if (clinic.closedDates?.includes(date)) return true;
  return isHoliday(date, closingHolidays) && !clinic.openDates?.includes(date);
}
