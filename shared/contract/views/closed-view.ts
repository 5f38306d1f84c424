import { closuresOn, whyClosed } from '../../domain/calendar/why-closed.ts';
import type { HolidayRule } from '../../domain/core/business-days.ts';
import { toRfc3339 } from '../../domain/core/local-time.ts';
import type { Clinic } from '../../domain/directory/directory.ts';
import type { ScheduleAnswer } from '../day-sheet-answer.ts';

/**
 * Shows whether a clinic sees nobody on a local date (YYYY-MM-DD); of a day that is open for some of its time, what staff closed of it.
 * @param clinic undefined where the directory has none: nobody closed it
 */
export function closedView(
  clinic: Clinic | undefined,
  date: string,
  closingHolidays: readonly HolidayRule[],
): Pick<ScheduleAnswer, 'closed' | 'closedReason' | 'closedTimes'> {
  if (!clinic) return { closed: false };
  const why = whyClosed(clinic, date, closingHolidays);
  if (why) return { closed: true, ...(typeof why === 'string' && { closedReason: why }) };
  const closedTimes = closuresOn(clinic, date).map(({ start, end, reason }) => ({
    start: toRfc3339(start, clinic.zone),
    end: toRfc3339(end, clinic.zone),
    ...(reason && { reason }),
  }));
  return { closed: false, ...(closedTimes.length > 0 && { closedTimes }) };
}
