import { type Entry, inOrder, type State, type Stretch, stretchesOf, type Visit } from './calendar.ts';
import type { CalendarChange } from './calendar-operations.ts';
import { dayKeyOf } from './practice.ts';
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

const textOf = (stretches: readonly Stretch[]): string =>
  stretches
    .filter(({ kind }) => kind === 'away')
    .map(({ by, start }) => `${by}@${start}`)
    .join();

/** A day as it tells the first entries. @returns the same days and visits where it does already */
function settledBy(state: State, day: string, absences: number, directory: number): State {
  const away = awayOn(state, day, absences);
  const present = stretchesOf(state, day);
  const others = present.filter(({ kind }) => kind !== 'away');
  const settled = { ...state.settled, [day]: [absences, directory] as const };
  const changed = Object.entries(state.visits).flatMap(([by, visit]): [string, Visit][] => {
    if (!visit.open || visit.time.day !== day) return [];
    const next = judged(visit, isAway(visit.time, away) || !isOffered(state, visit.time, directory));
    return next === visit ? [] : [[by, next]];
  });
  const next = inOrder([...others, ...away]);
  return {
    ...state,
    settled,
    ...(textOf(next) !== textOf(present) && { days: { ...state.days, [day]: next } }),
    ...(changed.length > 0 && { visits: { ...state.visits, ...Object.fromEntries(changed) } }),
  };
}

type Concerns = (entry: Entry) => boolean;

/** Which entries say something of a day: of its absences, and of its hours and clinics. */
function concerning({ entries }: State, day: string): { absences: Concerns; directory: Concerns } {
  const { practitionerId, date } = dayKeyOf(day);
  const isOn = ({ change, by }: Entry): boolean => {
    const entered = 'entered' in change ? entries.find((each) => each.by === change.entered.by)?.change : change;
    if (!entered || !('span' in entered)) return by >= 0;
    const [first, last] = entered.span.dates;
    return first <= date && date <= last;
  };
  const isOwn = ({ change }: Entry) => 'practitioner' in change && change.practitioner === practitionerId;
  return {
    absences: (entry) => (entry.change.do === 'away' || entry.change.do === 'back') && isOwn(entry) && isOn(entry),
    directory: (entry) =>
      entry.change.do === 'hours'
        ? isOwn(entry)
        : (entry.change.do === 'close' || entry.change.do === 'reopen') && isOn(entry),
  };
}

/** How many entries a reading may know of: at least so many, and only such counts as make a difference. */
const countsFrom = ({ entries }: State, least: number, concerns: Concerns): number[] => [
  ...entries.flatMap((entry, at) => (at >= least && concerns(entry) ? [at + 1] : [])).reverse(),
  least,
];

const placeOf = ({ entries }: State, after: number): number => entries.findIndex(({ by }) => by === after) + 1;

/** The count of entries that whoever settles a day for a change knows at least; undefined where it is not written yet. */
export function knownTo(state: State, after: number | undefined): number | undefined {
  const place = after === undefined ? 0 : placeOf(state, after);
  return after !== undefined && place === 0 ? undefined : place;
}

/**
 * A day is made to tell what the calendar says. Whoever does it read the day first, then the absences and the directory: so it goes
 * by nothing older than whoever did it before, and by all that was written when it began.
 * @param known how many entries it knows at least
 * @returns all that may come of it, where it changes anything
 */
export function settle(state: State, day: string, known: number): State[] {
  const [absences, directory] = state.settled[day] ?? [0, 0];
  const concerns = concerning(state, day);
  return countsFrom(state, Math.max(absences, known), concerns.absences).flatMap((first) =>
    countsFrom(state, Math.max(directory, known), concerns.directory).map((second) =>
      settledBy(state, day, first, second),
    ),
  );
}

/** Whether a day was settled by somebody who knew so many entries. */
export function isSettled(state: State, day: string, known: number): boolean {
  const [absences, directory] = state.settled[day] ?? [0, 0];
  const concerns = concerning(state, day);
  const overlooks = (from: number, each: Concerns) =>
    state.entries.some((entry, at) => at >= from && at < known && each(entry));
  return !overlooks(absences, concerns.absences) && !overlooks(directory, concerns.directory);
}

/** Whether a day tells all that the calendar says. */
export function isAtRest(state: State, day: string): boolean {
  const { length } = state.entries;
  const { days, visits } = settledBy(state, day, length, length);
  return days === state.days && visits === state.visits;
}
