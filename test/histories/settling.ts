import { type Entry, inOrder, type State, type Stretch, stretchesOf, type Visit } from './calendar.ts';
import type { CalendarChange } from './calendar-operations.ts';
import { awayOn, isOffered } from './windows.ts';

/** A change of the calendar is written; what was taken back once cannot be again. @returns nothing where it can only be refused */
export function enter(
  state: State,
  change: CalendarChange,
  { number, doneBy }: { number: number; doneBy: number },
): State[] {
  const isGone =
    'entered' in change &&
    state.entries.some((entry) => 'entered' in entry.change && entry.change.entered.by === change.entered.by);
  const entry: Entry = { by: number, change, doneBy };
  return isGone ? [] : [{ ...state, entries: [...state.entries, entry] }];
}

const isAway = ({ start, end }: Visit['time'], away: readonly Stretch[]): boolean =>
  away.some((each) => each.start < end && start < each.end);

/** A visit that cannot take place is marked, staff are told; one that can again is not marked any more. */
function judged(visit: Visit, conflicts: boolean): Visit {
  if (conflicts === visit.flagged) return visit;
  const { version, told } = visit;
  return {
    ...visit,
    version: version + 1,
    flagged: conflicts,
    told: { ...told, flagged: told.flagged + Number(conflicts) },
  };
}

function settledBy(state: State, day: string, absences: number, directory: number): State {
  const away = awayOn(state, day, absences);
  const others = stretchesOf(state, day).filter(({ kind }) => kind !== 'away');
  const visits = Object.entries(state.visits).map(([by, visit]) => {
    const isHere = visit.open && visit.time.day === day;
    return [by, isHere ? judged(visit, isAway(visit.time, away) || !isOffered(state, visit.time, directory)) : visit];
  });
  return {
    ...state,
    days: { ...state.days, [day]: inOrder([...others, ...away]) },
    visits: Object.fromEntries(visits),
    settled: { ...state.settled, [day]: [absences, directory] },
  };
}

const upTo = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, at) => last - at);

/**
 * A day is made to tell what the calendar says. Whoever does it read the day first, then the absences, then the directory: so it goes
 * by nothing older than whoever did it before, and by all that was written when it began.
 * @param after the change that it is done for
 */
export function settle(state: State, day: string, after: number | undefined): State[] {
  const own = after === undefined ? 0 : state.entries.findIndex(({ by }) => by === after) + 1;
  if (after !== undefined && own === 0) return [];
  const [absences, directory] = state.settled[day] ?? [0, 0];
  const last = state.entries.length;
  const states = upTo(Math.max(absences, own), last).flatMap((first) =>
    upTo(Math.max(directory, own), last).map((second) => settledBy(state, day, first, second)),
  );
  // Of those that come to the same the last is kept: it asks least of whoever settles the day next.
  const distinct = new Map(states.map((each) => [JSON.stringify([each.days[day], each.visits]), each]));
  return [...distinct.values()];
}
