import type { Answer, Time } from './operations.ts';

/** A taken stretch of a practitioner-day, known by the operation that took it. */
export interface Stretch {
  start: number;
  /** Epoch minute, buffer included. */
  end: number;
  kind: 'hold' | 'visit';
  by: number;
  /** Epoch milliseconds at which a hold is over; a visit's never is. */
  until: number;
}

export interface Visit {
  caseId: string;
  time: Time;
  open: boolean;
  version: number;
}

/** Whose a hold is, and where. */
export interface Held {
  caseId: string;
  day: string;
  until: number;
}

/** The calendar as one who does everything himself, one after the other, would keep it. Never changed: each effect makes a new one. */
export interface State {
  days: Readonly<Record<string, readonly Stretch[]>>;
  visits: Readonly<Record<number, Visit>>;
  holds: Readonly<Record<number, Held>>;
  /** The latest hold of each case. */
  latest: Readonly<Record<string, number>>;
}

export const empty: State = { days: {}, visits: {}, holds: {}, latest: {} };

export const stretchesOf = ({ days }: State, day: string): readonly Stretch[] => days[day] ?? [];
export const lists = (state: State, day: string, by: number): boolean =>
  stretchesOf(state, day).some((each) => each.by === by);

/** The live hold of a case on a day: there is one at most, and it does not stand in the case's own way. */
export function ownHold(state: State, caseId: string, day: string, now: number): number[] {
  const latest = state.latest[caseId];
  const held = latest === undefined ? undefined : state.holds[latest];
  return latest !== undefined && held && held.until > now && lists(state, day, latest) ? [latest] : [];
}

export const isFree = (state: State, { day, start, clear }: Time, now: number, ignoring: readonly number[]): boolean =>
  stretchesOf(state, day).every(
    (each) => each.until <= now || ignoring.includes(each.by) || each.end <= start || clear <= each.start,
  );

/** Whoever writes a day drops what is over by then. */
export function written(
  state: State,
  day: string,
  now: number,
  removed: readonly number[],
  added: readonly Stretch[] = [],
): State {
  const kept = stretchesOf(state, day).filter((each) => each.until > now && !removed.includes(each.by));
  const stretches = [...kept, ...added].toSorted((a, b) => a.start - b.start);
  return { ...state, days: { ...state.days, [day]: stretches } };
}

export const visitStretch = ({ start, clear }: Time, by: number): Stretch => ({
  start,
  end: clear,
  kind: 'visit',
  by,
  until: Infinity,
});

export const openVisitOf = (state: State, caseId: string, type: string): boolean =>
  Object.values(state.visits).some((visit) => visit.open && visit.caseId === caseId && visit.time.type === type);

export const answerOf = ({ version, open, time }: Visit): Answer => ({ version, open, start: time.start });
