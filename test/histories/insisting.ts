import { type State, type Stretch, stretchesOf } from './calendar.ts';
import type { Fate } from './fate.ts';
import type { By, Operation, Time } from './operations.ts';
import { typeNamed } from './practice.ts';
import {
  type Asker,
  counts,
  isAhead,
  isAway,
  isClosedThen,
  isFull,
  isOutsideHours,
  isTakeable,
  meetsOwnVisit,
  wayTo,
} from './rules.ts';
import { countsSeen, isOffered } from './windows.ts';

/** As many people as a practitioner sees at once at most. */
const mostAtOnce = 2;

/** Those whom a practitioner sees on a day, or for whom a time is held. */
const people = (state: State, { day }: Time, asker: Asker): Stretch[] =>
  stretchesOf(state, day).filter((each) => each.kind !== 'away' && counts(each, asker));

/** Whether some minute of a visit has as many people as there may be, buffers included. */
function isCrowded(state: State, time: Time, asker: Asker): boolean {
  const there = people(state, time, asker);
  const minutes = Array.from({ length: time.end - time.start }, (_, at) => time.start + at);
  return minutes.some(
    (minute) => there.filter(({ start, end }) => start <= minute && minute < end).length >= mostAtOnce,
  );
}

/** Whether somebody at another clinic could not be reached in time; at this one there may be others. */
const isOutOfReach = (state: State, time: Time, asker: Asker): boolean =>
  people(state, time, asker).some((each) => {
    const way = wayTo(each, time);
    return each.clinic !== time.clinic && each.start - way < time.clear && time.start < each.end + way;
  });

/** Why even staff cannot overbook a time, each reason by itself, as the product names it. */
export const hindrances: Record<string, (state: State, time: Time, asker: Asker) => boolean> = {
  past: (_, time, { now }) => !isAhead(time, now),
  closed: isClosedThen,
  'closed-then': isClosedThen,
  'outside-hours': isOutsideHours,
  'own-visit': meetsOwnVisit,
  away: isAway,
  travel: isOutOfReach,
  'overbooked-enough': isCrowded,
};

const isPossible = (state: State, time: Time, asker: Asker, count: number): boolean =>
  isOffered(state, time, count) &&
  isAhead(time, asker.now) &&
  ![meetsOwnVisit, isAway, isOutOfReach, isCrowded].some((hinders) => hinders(state, time, asker));

/** Whether it is an overbooking at all: the time is taken, buffers included, or no more of its type are seen. */
const isTaken = (state: State, time: Time, asker: Asker): boolean =>
  isFull(state, time, asker) ||
  people(state, time, asker).some(({ start, end }) => start < time.clear && time.start < end);

export const isBookableBy = (type: string, by: By): boolean => typeNamed(type).bookableBy?.includes(by) ?? true;

export type Marks = Pick<Fate, 'overbooked' | 'overridden' | 'staffReason'>;

/** What staff say for it, whatever they insist on. */
export const staffReason = 'she asked for it';
const overridden: Marks = { overridden: true, staffReason };
const overbooked: Marks = { overbooked: true, staffReason };

/**
 * How a time may be booked by those who see the directory as the first `count` entries left it: as by anybody where it is to be had so,
 * else with the mark of what was insisted on.
 * @returns undefined where it can only be refused
 */
function marksBy(
  state: State,
  { time, by = 'patient', insist }: Extract<Operation, { do: 'book' }>,
  asker: Asker,
  count: number,
): Marks | undefined {
  const { overrides, ...ordinary } = asker;
  const isTheirs = isBookableBy(time.type, by);
  if (isTheirs && isTakeable(state, time, ordinary, count)) return {};
  if (overrides) return isTakeable(state, time, asker, count) ? overridden : undefined;
  if (insist !== 'overbook' || !isTheirs || !isPossible(state, time, asker, count)) return undefined;
  return isTaken(state, time, asker) ? overbooked : overridden;
}

/** The ways in which a time may be booked, one for each state of the directory that the asker may see; staff alone insist. */
export function waysToBook(state: State, operation: Extract<Operation, { do: 'book' }>, asker: Asker): Marks[] {
  if (operation.insist && operation.by !== 'staff') return [];
  const ways = countsSeen(state, asker.now).map((count) => marksBy(state, operation, asker, count));
  return [...new Map(ways.map((marks) => [JSON.stringify(marks), marks])).values()].filter(
    (each) => each !== undefined,
  );
}
