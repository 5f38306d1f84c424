import { merged } from '../core/intervals.ts';
import { addDays, datesBetween } from '../core/local-time.ts';
import { fault, type InputFault } from '../core/refusal.ts';
import { wallClockDay } from '../core/wall-clock-day.ts';
import type { DatedSpan, Session } from '../directory/hours.ts';
import { type HoursRules, stretchFaults } from '../directory/hours-faults.ts';
import { isZone } from '../directory/zones.ts';
import { spanOnDate } from './span-on-date.ts';
import { onTheDay } from './working-windows.ts';

type Times = Omit<Session, 'sessionId'>;

/** Minutes of the longest time without a break that the clock gives a session; 0 where it skips all of it. */
const longestRun = (session: Times, zone: string): number =>
  Math.max(0, ...merged(onTheDay(wallClockDay(zone, session.date), session)).map(({ start, end }) => end - start));

/**
 * What is wrong with the times of one session by themselves, as its date's clock has them: where that skips an hour, what is left counts.
 * @param homeZone IANA zone of its practitioner; of one that is none, the times are judged as they stand
 * @param pointer where it stands
 */
export function sessionTimeFaults(session: Times, homeZone: string, rules: HoursRules, pointer: string): InputFault[] {
  const { date, start, end } = session;
  if (end <= start || !isZone(homeZone)) return stretchFaults(session, rules, pointer);
  const minutes = longestRun(session, homeZone);
  if (minutes > 0) return stretchFaults(session, rules, pointer, minutes);
  return [...stretchFaults(session, rules, pointer), skipped(date, `${pointer}/start`)];
}

const skipped = (date: string, pointer: string): InputFault =>
  fault(pointer, `On ${date} the clock is put forward and skips this time; choose another.`);

/** Days in which every weekday comes twice: no clock skips the same hour on both. */
const lookedAt = 14;

/**
 * An absence or a closure that takes nothing, because the clock skips all of its time on the only date that it names.
 * @param span that runs forwards @param zone IANA zone in which it is read @param at JSON Pointer of the span
 */
export function skippedFaults(span: DatedSpan, zone: string, at: string): InputFault[] {
  const { fromTime, toTime, ...days } = span;
  const last = [span.to, addDays(span.from, lookedAt - 1)].toSorted()[0] as string;
  const named = datesBetween(span.from, last).filter((date) => spanOnDate(days, zone, date).length > 0);
  const [only] = named;
  if (only === undefined || named.some((date) => spanOnDate(span, zone, date).length > 0)) return [];
  return [skipped(only, `${at}/${fromTime === undefined ? 'toTime' : 'fromTime'}`)];
}
