import type { Entry, State, Stretch } from './calendar.ts';
import type { CalendarChange, Span } from './calendar-operations.ts';
import { kindOf } from './kinds.ts';
import type { Time } from './operations.ts';
import { dayKeyOf, isInHours, type Level, minuteOf } from './practice.ts';
import { type Part, whole } from './practice-directory.ts';

type Asked<K extends CalendarChange['do']> = Extract<CalendarChange, { do: K }> & { by: number };

/** The changes of a kind among the first `count` that were not taken back among them. */
function standing<K extends CalendarChange['do']>({ entries }: State, count: number, kind: K): Asked<K>[] {
  const first = entries.slice(0, count);
  const gone = new Set(first.flatMap(({ change }) => ('entered' in change ? [change.entered.by] : [])));
  return first.flatMap(({ by, change }) =>
    change.do === kind && !gone.has(by) ? [{ ...change, by } as Asked<K>] : [],
  );
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** What a span takes of a date, in epoch minutes. New York keeps one time all through a history. */
const spanOn = ({ dates: [first, last], opens, closes }: Span, date: string) => {
  const midnight = minuteOf(date);
  return first <= date && date <= last ? [{ start: midnight + opens, end: midnight + closes }] : [];
};

/** The absences of whoever a day is of, by the first `count` entries. */
export function awayOn(state: State, day: string, count: number): Stretch[] {
  const { practitionerId, date } = dayKeyOf(day);
  return standing(state, count, 'away')
    .filter(({ practitioner }) => practitioner === practitionerId)
    .flatMap(({ by, span }) =>
      spanOn(span, date).map((each) => ({ ...each, kind: 'away' as const, by, until: Infinity })),
    );
}

/** What of the hours of a practitioner is worked, by the first `count` entries. */
export const partWorked = (state: State, practitioner: string, count: number): Part =>
  standing(state, count, 'hours').findLast((each) => each.practitioner === practitioner)?.part ?? whole;

/** Whether a time lies within the hours of its practitioner and clinic, by the first `count` entries. */
export function isWorked(state: State, { day, clinic, ...time }: Time, count: number): boolean {
  const { practitionerId, date } = dayKeyOf(day);
  const { opens, closes } = partWorked(state, practitionerId, count);
  const midnight = minuteOf(date);
  return time.start >= midnight + opens && time.end <= midnight + closes;
}

/** Whether a clinic sees nobody in some part of a time, by the first `count` entries. */
export function isClosed(state: State, { day, clinic, ...time }: Time, count: number): boolean {
  const { date } = dayKeyOf(day);
  return standing(state, count, 'close')
    .filter((each) => each.clinic === clinic)
    .some(({ span }) => spanOn(span, date).some((closed) => overlap(closed, time)));
}

export const isOffered = (state: State, time: Time, count: number): boolean =>
  isInHours(time) && isWorked(state, time, count) && !isClosed(state, time, count);

/** Milliseconds for which a function goes on with the directory that it read. */
const cached = 60_000;

const isOfDirectory = ({ change }: Entry): boolean => change.do !== 'away' && change.do !== 'back';

/** How many entries whoever asks at a moment may go by: all, or what there was of the directory within the last minute. */
export function countsSeen({ entries }: State, now: number): number[] {
  const known = entries.findLastIndex((each) => isOfDirectory(each) && each.doneBy + cached < now) + 1;
  const unseen = entries.flatMap((each, at) => (at >= known && isOfDirectory(each) ? [at] : []));
  return [entries.length, ...unseen.reverse()];
}

const hour = 3_600_000;
const releasedBefore: Record<Level, number> = { urgent: Infinity, expedited: 48 * hour, routine: 24 * hour };

/** Whether a time is open to cases of a level by now. */
export function isReleasedTo(level: Level, { day, clinic, start }: Time, now: number): boolean {
  const hours = kindOf(day)
    .hours(day.split(' ')[0] ?? '')
    .find((each) => each.clinic === clinic);
  return !hours?.isReserved || start * 60_000 - now <= releasedBefore[level];
}
