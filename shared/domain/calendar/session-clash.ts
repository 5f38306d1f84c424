import { wallClockDay } from '../core/wall-clock-day.ts';
import type { Practitioner } from '../directory/directory.ts';
import type { Session, WeeklyHours } from '../directory/hours.ts';
import { doTimesOverlap } from '../directory/hours-faults.ts';
import { type HoursOfDate, hoursOfDate } from './hours-of-date.ts';

type Times = Pick<Session, 'date' | 'start' | 'end'>;
type Worked = Pick<Practitioner, 'weeklyHours' | 'sessions'>;

/** The first of other sessions at the time of one: at one place they would be one session, at two nobody works both. */
export const sessionBeside = (session: Times, others: readonly Session[]): Session | undefined =>
  others.find((each) => each.date === session.date && doTimesOverlap(each, session));

/** The weekly hours at another clinic at the time of a session of the same practitioner; none where a session of its date replaces them. */
export function hoursBeside(session: Times & Pick<Session, 'clinicId'>, worked: Worked): WeeklyHours | undefined {
  const { date, clinicId } = session;
  const ofDate: HoursOfDate[] = hoursOfDate(worked, date, wallClockDay('UTC', date).weekday);
  return worked.weeklyHours.find(
    (each) => ofDate.includes(each) && each.clinicId !== clinicId && doTimesOverlap(each, session),
  );
}

/** A session that cannot be worked because of weekly hours. */
export interface HoursClash {
  session: Session;
  hours: WeeklyHours;
}

/** Sessions from a date on that weekly hours at another clinic stand in the way of. @param today local date of the home zone */
export const clashesWithHours = (worked: Worked, today: string): HoursClash[] =>
  (worked.sessions ?? []).flatMap((session) => {
    const hours = session.date < today ? undefined : hoursBeside(session, worked);
    return hours ? [{ session, hours }] : [];
  });
