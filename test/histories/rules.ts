import { ownHold, type State, type Stretch, stretchesOf } from './calendar.ts';
import { isOpen } from './fate.ts';
import { kindOf } from './kinds.ts';
import type { Operation, Time } from './operations.ts';
import { dayKeyOf, isOnGrid, type Level, levelOf, typeNamed } from './practice.ts';
import { countsSeen, isClosed, isOffered, isReleasedTo } from './windows.ts';

/** For whom a time is judged. */
export interface Asker {
  level: Level;
  /** Absent = nobody in particular. */
  caseId?: string;
  now: number;
  /** What does not stand in its way: its own holds, and the visit that it moves. */
  ignoring: readonly number[];
  /** Visits that staff overbooked at a time that the asker holds: they take it away from nobody, and they stay. */
  overlooked?: readonly number[];
  /** What no limit counts besides: its own hold on another day of the week, and the visit of the type that it may move. */
  uncounted?: readonly number[];
  /** Staff book whatever its terms and reservations say. */
  overrides?: true;
  /** Place on the logical clock: of visits of its case that nobody was told of by then it may know nothing. */
  knowsUntil?: number;
  /** A visit that is given to somebody else keeps its start, on the grid or not. */
  keepsStart?: true;
}

const isLive = ({ until }: Stretch, now: number): boolean => until > now;

export const counts = (stretch: Stretch, { now, ignoring, overlooked = [] }: Asker): boolean =>
  isLive(stretch, now) && (stretch.kind === 'away' || ![...ignoring, ...overlooked].includes(stretch.by));

/** A stretch as it stands in the way: of an absence, of the visit alone; of a visit or hold, of its buffer too. */
const meets = (stretch: Stretch, { start, end, clear }: Time, way: number): boolean =>
  stretch.start - way < (stretch.kind === 'away' ? end : clear) && start < stretch.end + way;

export const isBusy = (state: State, time: Time, asker: Asker): boolean =>
  stretchesOf(state, time.day).some((each) => counts(each, asker) && meets(each, time, 0));

export const wayTo = ({ kind, clinic }: Stretch, time: Time): number =>
  kind === 'away' || clinic === time.clinic ? 0 : kindOf(time.day).travel;

export const isUnreachable = (state: State, time: Time, asker: Asker): boolean =>
  stretchesOf(state, time.day).some((each) => counts(each, asker) && meets(each, time, wayTo(each, time)));

/** Whether a practitioner takes no more of a type: that day, or in all days of the cluster, which lie in one week. */
export function isFull(state: State, { day, type }: Time, asker: Asker): boolean {
  const { perDay = Infinity, perWeek = Infinity } = kindOf(day).limits[type] ?? {};
  const { practitionerId } = dayKeyOf(day);
  const ofType = (each: string) =>
    stretchesOf(state, each).filter(
      (stretch) => stretch.type === type && counts(stretch, asker) && !asker.uncounted?.includes(stretch.by),
    ).length;
  const week = Object.keys(state.days).filter((each) => dayKeyOf(each).practitionerId === practitionerId);
  return ofType(day) >= perDay || week.reduce((sum, each) => sum + ofType(each), 0) >= perWeek;
}

/** Whether another visit of the case is at that time; the one of this type is moved, where there is one. */
export const meetsOwnVisit = (
  { visits }: State,
  { type, start, end }: Time,
  { caseId, knowsUntil = Infinity }: Pick<Asker, 'caseId' | 'knowsUntil'>,
): boolean =>
  Object.values(visits).some(
    (each) =>
      isOpen(each) &&
      each.caseId === caseId &&
      each.toldAt <= knowsUntil &&
      each.time.type !== type &&
      each.time.start < end &&
      start < each.time.end,
  );

/** Whether a time is still to begin. */
export const isAhead = ({ start }: Time, now: number): boolean => start * 60_000 > now;

/** Whether a time lies beyond what its type may be booked ahead. */
const isTooFar = ({ type, start }: Time, { now, overrides }: Asker): boolean =>
  !overrides && start > Math.floor(now / 60_000) + (typeNamed(type).horizonDays ?? Infinity) * 24 * 60;

const isOffGrid = (time: Time, { keepsStart }: Asker): boolean => !keepsStart && !isOnGrid(time);

const isReserved = (time: Time, { level, now, overrides }: Asker): boolean =>
  !overrides && !isReleasedTo(level, time, now);

/** Whether a time may be taken by those who see the directory as the first `count` entries left it. */
export const isTakeable = (state: State, time: Time, asker: Asker, count: number): boolean =>
  isOffered(state, time, count) &&
  isAhead(time, asker.now) &&
  !isTooFar(time, asker) &&
  !isOffGrid(time, asker) &&
  !isReserved(time, asker) &&
  !isFull(state, time, asker) &&
  !meetsOwnVisit(state, time, asker) &&
  !isUnreachable(state, time, asker);

/** The times that are free, one list for each state of the directory that the asker may see. */
export const freeTimes = (state: State, times: readonly Time[], asker: Asker): Time[][] =>
  countsSeen(state, asker.now).map((count) => times.filter((time) => isTakeable(state, time, asker, count)));

/** Whether the asker may get a time, by some state of the directory that it may see. */
export const isFree = (state: State, time: Time, asker: Asker): boolean =>
  countsSeen(state, asker.now).some((count) => isTakeable(state, time, asker, count));

type Question = Extract<Operation, { time: Time }>;

/** Visits that were overbooked at a time since the asker holds exactly it, and all that its practitioner has besides: nobody counts them. */
function overbookedSince(state: State, { day, start, clear }: Time, own: readonly number[], now: number): number[] {
  const isHeld = stretchesOf(state, day).some(
    (each) =>
      each.kind === 'hold' && own.includes(each.by) && isLive(each, now) && each.start === start && each.end === clear,
  );
  const { practitionerId } = dayKeyOf(day);
  const days = Object.keys(state.days).filter((each) => dayKeyOf(each).practitionerId === practitionerId);
  const all = isHeld ? days.flatMap((each) => stretchesOf(state, each)) : [];
  return all.filter(({ overbooked }) => overbooked).map(({ by }) => by);
}

/** What does not stand in an operation's way. */
export function askerOf(state: State, operation: Question, now: number): Asker {
  const { caseId, time, by: who = 'patient' } = operation;
  const isOwn = who === 'patient';
  const own = isOwn ? ownHold(state, caseId, time.day, now) : [];
  const uncounted = isOwn ? Object.keys(state.days).flatMap((day) => ownHold(state, caseId, day, now)) : [];
  const movable = Object.entries(state.visits).flatMap(([by, visit]) =>
    isOpen(visit) && visit.caseId === caseId && visit.time.type === time.type ? [Number(by)] : [],
  );
  const moved = operation.do === 'move' ? [operation.visit.by] : [];
  const booked = operation.do === 'book' && operation.hold ? [...own, operation.hold.by] : own;
  return {
    caseId,
    level: levelOf(caseId),
    now,
    ignoring: [...booked, ...moved],
    uncounted: [...uncounted, ...movable],
    ...(operation.do !== 'hold' && { overlooked: overbookedSince(state, time, booked, now) }),
    ...(operation.do === 'book' && operation.insist === 'override' && { overrides: true }),
    ...(operation.do === 'move' && operation.isDone && { keepsStart: true }),
  };
}

export const isAway = (state: State, { start, end, day }: Time): boolean =>
  stretchesOf(state, day).some((each) => each.kind === 'away' && each.start < end && start < each.end);

export const isClosedThen = (state: State, time: Time, { now }: Asker): boolean =>
  countsSeen(state, now).some((count) => isClosed(state, time, count));

export const isOutsideHours = (state: State, time: Time, { now }: Asker): boolean =>
  countsSeen(state, now).some((count) => !isOffered(state, time, count));

/** Why a time is refused, each reason by itself: as the product names it. */
export const obstacles: Record<string, (state: State, time: Time, asker: Asker) => boolean> = {
  busy: isBusy,
  away: isAway,
  travel: isUnreachable,
  'limit-reached': isFull,
  'own-visit': meetsOwnVisit,
  past: (_, time, { now }) => !isAhead(time, now),
  'too-far': (_, time, asker) => isTooFar(time, asker),
  'off-grid': (_, time, asker) => isOffGrid(time, asker),
  reserved: (_, time, asker) => isReserved(time, asker),
  closed: isClosedThen,
  'closed-then': isClosedThen,
  'outside-hours': isOutsideHours,
};
