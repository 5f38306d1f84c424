import { addDays } from '../core/local-time.ts';
import { mondayOf, weekCount } from '../core/week-count.ts';
import type { WeeklyHours } from './hours.ts';

/** What says on which dates weekly hours are worked. */
type Recurring = Pick<WeeklyHours, 'weekdays' | 'from' | 'until' | 'everyWeeks'>;

/** No two rhythms of at most twelve weeks take longer than this to come round together. */
const longestRhythm = 132;

const dateIn = (week: number, weekday: number): string => addDays(mondayOf(week), weekday - 1);

/** Whether hours are worked in a week, whatever the weekday. Without `from` there is nothing to count weeks from. */
const isWorkedIn = (week: number, { from, everyWeeks = 1 }: Recurring): boolean =>
  from === undefined || (week - weekCount(from)) % everyWeeks === 0;

const latest = (dates: readonly (string | undefined)[]) =>
  dates
    .filter((date) => date !== undefined)
    .toSorted()
    .at(-1);
const earliest = (dates: readonly (string | undefined)[]) =>
  dates
    .filter((date) => date !== undefined)
    .toSorted()
    .at(0);

/** Whether there is a local date on which both hours are worked: by weekdays, validity and rhythm of both. */
export function doMeet(a: Recurring, b: Recurring): boolean {
  const weekdays = a.weekdays.filter((weekday) => b.weekdays.includes(weekday));
  if (weekdays.length === 0) return false;
  const until = earliest([a.until, b.until]);
  const from = latest([a.from, b.from]);
  const first = from !== undefined ? weekCount(from) : (until === undefined ? 0 : weekCount(until)) - longestRhythm;
  const isValid = (date: string): boolean =>
    (from === undefined || date >= from) && (until === undefined || date <= until);
  return Array.from({ length: longestRhythm + 1 }, (_, at) => first + at)
    .filter((week) => isWorkedIn(week, a) && isWorkedIn(week, b))
    .some((week) => weekdays.some((weekday) => isValid(dateIn(week, weekday))));
}
