import { type HolidayRule, isHoliday } from '../core/business-days.ts';
import { merged, overlaps, without } from '../core/intervals.ts';
import { addDays, countDates } from '../core/local-time.ts';
import { fault, type InputFault, Refusal } from '../core/refusal.ts';
import type { Clinic, Practitioner } from '../directory/directory.ts';
import type { DatedSpan, Session } from '../directory/hours.ts';
import type { HoursRules } from '../directory/hours-faults.ts';
import { inUse } from '../directory/in-use.ts';
import { spanContradictions } from '../directory/span-contradictions.ts';
import { clashesWithHours, hoursBeside, sessionBeside } from './session-clash.ts';
import { sessionTimeFaults, skippedFaults } from './skipped-clock.ts';
import { spanOnDate } from './span-on-date.ts';
import type { TimeOff } from './time-off.ts';
import { whyClosed } from './why-closed.ts';

/** Dates of one request, and how far ahead it may reach. */
const mostDates = 366;
const daysAhead = 2 * 366;

/** Nobody plans what is over, nor what is years away. */
function dateFaults(date: string, pointer: string, today: string): InputFault[] {
  if (date < today) return [fault(pointer, `${date} lies in the past: today is ${today}.`)];
  if (date > addDays(today, daysAhead))
    return [fault(pointer, `${date} is more than two years ahead; check the year.`)];
  return [];
}

/**
 * What is wrong with the dates and times of an absence or a closure; none = it can be entered. One that has begun may be.
 * @param today local date where it counts @param zone IANA zone in which it is read
 */
export function spanFaults(span: DatedSpan, today: string, zone: string): InputFault[] {
  const { from, to } = span;
  const ofSpan = spanContradictions(span, '');
  if (to < from) return ofSpan;
  if (countDates(from, to) > mostDates)
    return [fault('/to', `lies too far ahead: enter at most ${mostDates} days at once`), ...ofSpan];
  const ofClock = ofSpan.length > 0 ? [] : skippedFaults(span, zone, '');
  return [...dateFaults(to, '/to', today), ...ofSpan, ...ofClock];
}

/** What a new session is judged by. */
export interface SessionRules extends HoursRules {
  readonly practitioner: Practitioner;
  readonly clinics: readonly Clinic[];
  readonly timeOff: readonly TimeOff[];
  readonly closingHolidays: readonly HolidayRule[];
  /** Local date of the home zone. */
  readonly today: string;
}

type Wanted = Omit<Session, 'sessionId'>;

/** Whoever works somewhere at a time works nowhere else then. */
function besideFaults(session: Wanted, { practitioner }: SessionRules): InputFault[] {
  const { weeklyHours, sessions = [] } = practitioner;
  const clash = sessionBeside(session, sessions);
  if (clash)
    return [
      fault(
        '/start',
        `Overlaps with the session ${clash.sessionId} (${clash.start} to ${clash.end}, ${clash.clinicId}).`,
      ),
    ];
  const elsewhere = session.replacesHours ? undefined : hoursBeside(session, { weeklyHours, sessions });
  if (!elsewhere) return [];
  const { start, end, clinicId: there } = elsewhere;
  return [
    fault(
      '/start',
      `Overlaps with the hours at ${there} on that day (${start} to ${end}). To work the session instead of them, say that it replaces the hours of its day (replacesHours).`,
    ),
  ];
}

/** Somebody who is away all the while works no session. */
function awayFaults({ date, start, end }: Wanted, { practitioner, timeOff }: SessionRules): InputFault[] {
  const zone = practitioner.homeZone;
  const worked = spanOnDate({ from: date, to: date, fromTime: start, toTime: end }, zone, date);
  const away = timeOff.filter((each) =>
    spanOnDate(each, zone, date).some((time) => worked.some((own) => overlaps(own, time))),
  );
  const left = without(worked, merged(away.flatMap((each) => spanOnDate(each, zone, date))));
  if (away.length === 0 || left.length > 0) return [];
  const named = away.map(({ timeOffId, from, to }) => `${timeOffId}, ${from} to ${to}`).join('; ');
  return [
    fault(
      '/date',
      `${practitioner.practitionerId} is away then (time off ${named}). Delete it first, or choose another time.`,
    ),
  ];
}

function placeFaults(
  { date, clinicId }: Wanted,
  { practitioner, clinics, closingHolidays }: SessionRules,
): InputFault[] {
  const clinic = clinics.find((each) => each.clinicId === clinicId);
  const isGone = [practitioner, ...(clinic ? [clinic] : [])].some((entry) => !inUse(entry, date));
  if (isGone)
    return [fault('/date', 'The directory says that the practitioner or the clinic is not in use any more by then.')];
  const why = clinic && whyClosed(clinic, date, closingHolidays);
  if (!why) return [];
  const closedFor = why === true ? '' : ` (${why})`;
  return [
    fault(
      '/date',
      `${clinicId} is closed on ${date}${closedFor}. First open it on that holiday (POST /v1/clinics/${clinicId}/openings), or take its closure back.`,
    ),
  ];
}

/** What is wrong with a session; none = it can be worked. */
export function sessionFaults(session: Wanted, rules: SessionRules): InputFault[] {
  const ofStretch = sessionTimeFaults(session, rules.practitioner.homeZone, rules, '');
  const ofDate = [...dateFaults(session.date, '/date', rules.today), ...placeFaults(session, rules)];
  if (session.end <= session.start) return [...ofStretch, ...ofDate];
  return [...ofStretch, ...ofDate, ...besideFaults(session, rules), ...awayFaults(session, rules)];
}

/** What is wrong with weekly hours beside the sessions to come, which stay as they are. @param list JSON Pointer of the hours */
export const sessionsBesideFaults = (next: Practitioner, today: string, list: string): InputFault[] =>
  clashesWithHours(next, today).map(({ session: { sessionId, clinicId, date, start, end }, hours }) => {
    return fault(
      `${list}/${next.weeklyHours.indexOf(hours)}`,
      `These hours overlap with the session ${sessionId} at ${clinicId} on ${date} (${start} to ${end}): nobody is at two clinics at once. Take the session back first; to keep it, enter it again as one that replaces the hours of its day (replacesHours).`,
    );
  });

/**
 * @param taken a session that is taken back @param then all that there would be
 * @throws Refusal `unlawful-change` where it replaced hours that another session of its date cannot be worked beside
 */
export function requireNoClash(taken: Session, then: Practitioner, today: string): void {
  const clash = clashesWithHours(then, today).find(({ session }) => session.date === taken.date);
  if (!taken.replacesHours || !clash) return;
  const { session, hours } = clash;
  throw new Refusal(
    'unlawful-change',
    `Without it the hours at ${hours.clinicId} (${hours.start} to ${hours.end}) are worked again on ${session.date}, and ${session.sessionId} at ${session.clinicId} overlaps with them. Take that session back first.`,
  );
}

/** What is wrong with opening a clinic on a date; none = it can be opened. @param today local date of the clinic */
export function openingFaults(
  date: string,
  { clinicId, closedDates }: Clinic,
  closingHolidays: readonly HolidayRule[],
  today: string,
): InputFault[] {
  const passed = dateFaults(date, '/date', today);
  if (passed.length > 0) return passed;
  if (closedDates?.includes(date))
    return [
      fault('/date', `The directory closes ${clinicId} on ${date} by name (closedDates); take it out there first.`),
    ];
  if (isHoliday(date, closingHolidays)) return [];
  return [fault('/date', `No holiday closes ${clinicId} on ${date}. To work on it, enter hours or a session.`)];
}
