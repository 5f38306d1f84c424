import type { CalendarChange } from './calendar-operations.ts';
import { type Fate, fateText, isOpen } from './fate.ts';
import type { Answer, Time } from './operations.ts';
import { firstCallBy } from './practice.ts';

/** A taken stretch of a practitioner-day, known by the operation that took it. */
export interface Stretch {
  start: number;
  /** Epoch minute, buffer included. */
  end: number;
  kind: 'hold' | 'visit' | 'away';
  by: number;
  /** Epoch milliseconds at which a hold is over; nothing else ever is. */
  until: number;
  /** Of holds and visits. */
  clinic?: string;
  type?: string;
  /** Of a visit that staff overbooked. */
  overbooked?: true | undefined;
}

export interface Visit extends Fate {
  caseId: string;
  time: Time;
  version: number;
  /** Whether it cannot take place as it is, and staff have been told. */
  flagged: boolean;
  /** How often people were told of it: its patient that it was booked, moved or cancelled, and staff that it cannot take place. */
  told: { changed: number; flagged: number };
  /** Place on the logical clock by which somebody was told of when it is; Infinity where nobody was. */
  toldAt: number;
}

/** Whose a hold is, and where. */
export interface Held {
  caseId: string;
  day: string;
  until: number;
}

/** What visits make of a case: scheduled while there is one ahead, and seen for good. */
export interface CaseState {
  status: 'acknowledged' | 'scheduled' | 'seen';
  /** Its last visit was missed, and no other is booked. */
  missed?: true | undefined;
  /** By when somebody is to call, in epoch milliseconds. */
  callBy: number;
}

/** A change of the calendar, in the order in which they were written. */
export interface Entry {
  by: number;
  change: CalendarChange;
  /** Virtual time by which it was written, epoch milliseconds; Infinity where nobody knows. */
  doneBy: number;
}

/** The calendar as one who does everything himself, one after the other, would keep it. Never changed: each effect makes a new one. */
export interface State {
  days: Readonly<Record<string, readonly Stretch[]>>;
  visits: Readonly<Record<number, Visit>>;
  holds: Readonly<Record<number, Held>>;
  /** The latest hold of each case. */
  latest: Readonly<Record<string, number>>;
  /** What has become of each case; of one that is absent, nothing yet. */
  cases: Readonly<Record<string, CaseState>>;
  entries: readonly Entry[];
  /** How many of the entries each day was made to tell at least: by day of absences, by day and clinic of the directory. */
  settled: Readonly<Record<string, number>>;
}

export const empty: State = { days: {}, visits: {}, holds: {}, latest: {}, cases: {}, entries: [], settled: {} };

/** A case with a visit that is booked, or takes place after all: none that was missed counts any more. */
export const caseBooked = ({ missed: _, ...before }: CaseState): CaseState => ({
  ...before,
  status: before.status === 'seen' ? 'seen' : 'scheduled',
});

const untouched: CaseState = { status: 'acknowledged', callBy: firstCallBy };
export const caseOf = ({ cases }: Pick<State, 'cases'>, caseId: string): CaseState => cases[caseId] ?? untouched;

export const stretchesOf = ({ days }: State, day: string): readonly Stretch[] => days[day] ?? [];
export const lists = (state: State, day: string, by: number): boolean =>
  stretchesOf(state, day).some((each) => each.by === by);

/** The live hold of a case on a day: there is one at most, and it does not stand in the case's own way. */
export function ownHold(state: State, caseId: string, day: string, now: number): number[] {
  const latest = state.latest[caseId];
  const held = latest === undefined ? undefined : state.holds[latest];
  return latest !== undefined && held && held.until > now && lists(state, day, latest) ? [latest] : [];
}

/** Whoever writes a day drops what is over by then. */
export function written(
  state: State,
  day: string,
  now: number,
  removed: readonly number[],
  added: readonly Stretch[] = [],
): State {
  const kept = stretchesOf(state, day).filter(
    (each) => each.until > now && (each.kind === 'away' || !removed.includes(each.by)),
  );
  return { ...state, days: { ...state.days, [day]: inOrder([...kept, ...added]) } };
}

/** By when they begin; absences may begin together. */
export const inOrder = <T extends Pick<Stretch, 'start' | 'kind' | 'by'>>(stretches: readonly T[]): T[] =>
  stretches.toSorted((a, b) => a.start - b.start || (a.kind === b.kind ? a.by - b.by : a.kind < b.kind ? -1 : 1));

export const visitStretch = ({ start, clear, clinic, type }: Time, by: number, overbooked?: true): Stretch => ({
  start,
  end: clear,
  kind: 'visit',
  by,
  until: Infinity,
  clinic,
  type,
  ...(overbooked && { overbooked }),
});

export const openVisitOf = (state: State, caseId: string, type: string): boolean =>
  Object.values(state.visits).some((visit) => isOpen(visit) && visit.caseId === caseId && visit.time.type === type);

export const answerOf = (visit: Visit): Answer => ({
  version: visit.version,
  open: isOpen(visit),
  start: visit.time.start,
  fate: fateText(visit),
});

const nameOfDay = (stretches: readonly Stretch[]): string =>
  stretches
    .map(({ kind, by, start, until }) => `${kind[0]}${by}@${start}${until === Infinity ? '' : `<${until}`}`)
    .join();

const listed = <T>(record: Readonly<Record<string, T>>, nameOfOne: (one: T) => string): string =>
  Object.keys(record)
    .toSorted()
    .map((key) => `${key}:${nameOfOne(record[key] as T)}`)
    .join(';');

/** Names all of a state in which two can differ, so that no place is looked at twice. */
export const nameOf = ({ days, visits, holds, latest, cases, entries, settled }: State): string =>
  [
    listed(days, nameOfDay),
    listed(visits, ({ time, version, flagged, told, toldAt, ...fate }) =>
      [time.day, time.start, fateText(fate), version, flagged, told.changed, told.flagged, toldAt].join(),
    ),
    listed(holds, ({ until }) => String(until)),
    listed(latest, String),
    listed(cases, ({ status, missed, callBy }) => `${status} ${missed} ${callBy}`),
    entries.map(({ by }) => by).join(),
    listed(settled, String),
  ].join('|');
