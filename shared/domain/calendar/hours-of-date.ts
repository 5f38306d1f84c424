import { weekCount } from '../core/week-count.ts';
import type { Practitioner } from '../directory/directory.ts';
import type { Session, WeeklyHours } from '../directory/hours.ts';

type Worked = Pick<Practitioner, 'weeklyHours' | 'sessions'>;

/** Work at a clinic on one date, from weekly hours or of a session. */
export type HoursOfDate = Pick<Session, 'clinicId' | 'start' | 'end' | 'appointmentTypes'> &
  Pick<WeeklyHours, 'reservedFor' | 'releaseHours'>;

/** Whether weekly hours are worked on a date: its weekday, their first and last date, and their rhythm counted from the week of `from`. */
function isWorkedOn({ weekdays, from, until, everyWeeks = 1 }: WeeklyHours, date: string, weekday: number): boolean {
  if (!weekdays.includes(weekday)) return false;
  if ((until !== undefined && until < date) || (from !== undefined && date < from)) return false;
  return everyWeeks === 1 || from === undefined || (weekCount(date) - weekCount(from)) % everyWeeks === 0;
}

/**
 * What a practitioner works on a local date of the home zone: the weekly hours, or where a session replaces them the sessions alone.
 * @param date YYYY-MM-DD @param weekday its ISO weekday
 */
export function hoursOfDate({ weeklyHours, sessions }: Worked, date: string, weekday: number): HoursOfDate[] {
  const weekly = weeklyHours.filter((hours) => isWorkedOn(hours, date, weekday));
  const extra = sessions?.filter((each) => each.date === date);
  if (!extra || extra.length === 0) return weekly;
  return extra.some(({ replacesHours }) => replacesHours) ? extra : [...weekly, ...extra];
}

/** Whether a practitioner ever sees patients at one of some clinics, every week or in a single session. */
export const worksAtAny = ({ weeklyHours, sessions }: Worked, clinicIds: ReadonlySet<string>): boolean =>
  weeklyHours.some(({ clinicId }) => clinicIds.has(clinicId)) ||
  (sessions?.some(({ clinicId }) => clinicIds.has(clinicId)) ?? false);

export const worksAt = (practitioner: Worked, clinicId: string): boolean =>
  worksAtAny(practitioner, new Set([clinicId]));
