import { ownHold, type State, type Stretch, stretchesOf } from './calendar.ts';
import { kindOf } from './kinds.ts';
import type { Operation, Time } from './operations.ts';
import { dayKeyOf, type Level, levelOf } from './practice.ts';
import { countsSeen, isClosed, isOffered, isReleasedTo } from './windows.ts';

/** For whom a time is judged. */
export interface Asker {
  level: Level;
  /** Absent = nobody in particular. */
  caseId?: string;
  now: number;
  /** What does not stand in its way: its own holds, and the visit that it moves. */
  ignoring: readonly number[];
  /** What no limit counts besides: its own hold on another day of the week, and the visit of the type that it may move. */
  uncounted?: readonly number[];
}

const isLive = ({ until }: Stretch, now: number): boolean => until > now;

const counts = (stretch: Stretch, { now, ignoring }: Asker): boolean =>
  isLive(stretch, now) && (stretch.kind === 'away' || !ignoring.includes(stretch.by));

/** A stretch as it stands in the way: of an absence, of the visit alone; of a visit or hold, of its buffer too. */
const meets = (stretch: Stretch, { start, end, clear }: Time, way: number): boolean =>
  stretch.start - way < (stretch.kind === 'away' ? end : clear) && start < stretch.end + way;

export const isBusy = (state: State, time: Time, asker: Asker): boolean =>
  stretchesOf(state, time.day).some((each) => counts(each, asker) && meets(each, time, 0));

const wayTo = ({ kind, clinic }: Stretch, time: Time): number =>
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
export const meetsOwnVisit = ({ visits }: State, { type, start, end }: Time, caseId: string | undefined): boolean =>
  Object.values(visits).some(
    (each) =>
      each.open && each.caseId === caseId && each.time.type !== type && each.time.start < end && start < each.time.end,
  );

/** Whether a time may be taken by those who see the directory as the first `count` entries left it. */
const isTakeable = (state: State, time: Time, asker: Asker, count: number): boolean =>
  isOffered(state, time, count) &&
  isReleasedTo(asker.level, time, asker.now) &&
  !isFull(state, time, asker) &&
  !meetsOwnVisit(state, time, asker.caseId) &&
  !isUnreachable(state, time, asker);

/** The times that are free, one list for each state of the directory that the asker may see. */
export const freeTimes = (state: State, times: readonly Time[], asker: Asker): Time[][] =>
  countsSeen(state, asker.now).map((count) => times.filter((time) => isTakeable(state, time, asker, count)));

/** Whether the asker may get a time, by some state of the directory that it may see. */
export const isFree = (state: State, time: Time, asker: Asker): boolean =>
  countsSeen(state, asker.now).some((count) => isTakeable(state, time, asker, count));

type Question = Extract<Operation, { time: Time }>;

/** What does not stand in an operation's way. */
export function askerOf(state: State, operation: Question, now: number): Asker {
  const { caseId, time } = operation;
  const isOwn = operation.do !== 'move' || operation.by === 'patient';
  const own = isOwn ? ownHold(state, caseId, time.day, now) : [];
  const uncounted = isOwn ? Object.keys(state.days).flatMap((day) => ownHold(state, caseId, day, now)) : [];
  const movable = Object.entries(state.visits).flatMap(([by, visit]) =>
    visit.open && visit.caseId === caseId && visit.time.type === time.type ? [Number(by)] : [],
  );
  const moved = operation.do === 'move' ? [operation.visit.by] : [];
  return { caseId, level: levelOf(caseId), now, ignoring: [...own, ...moved], uncounted: [...uncounted, ...movable] };
}

const isAway = (state: State, { start, end, day }: Time): boolean =>
  stretchesOf(state, day).some((each) => each.kind === 'away' && each.start < end && start < each.end);

const isClosedThen = (state: State, time: Time, { now }: Asker): boolean =>
  countsSeen(state, now).some((count) => isClosed(state, time, count));

/** Why a time is refused, each reason by itself: as the product names it. */
export const obstacles: Record<string, (state: State, time: Time, asker: Asker) => boolean> = {
  busy: isBusy,
  away: isAway,
  travel: isUnreachable,
  'limit-reached': isFull,
  'own-visit': (state, time, { caseId }) => meetsOwnVisit(state, time, caseId),
  reserved: (_, time, { level, now }) => !isReleasedTo(level, time, now),
  closed: isClosedThen,
  'closed-then': isClosedThen,
  'outside-hours': (state, time, { now }) => countsSeen(state, now).some((count) => !isOffered(state, time, count)),
};
