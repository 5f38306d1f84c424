import { type Entry, inOrder, type State, type Stretch, stretchesOf, type Visit } from './calendar.ts';
import type { CalendarChange } from './calendar-operations.ts';
import { clinicsOn, dayKeyOf } from './practice.ts';
import { isAhead } from './rules.ts';
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

const namesOf = (stretches: readonly Stretch[]): string =>
  stretches
    .filter(({ kind }) => kind === 'away')
    .map(({ by, start }) => `${by}@${start}`)
    .join();

/** A day that lists the absences of the first entries. @returns the same state where it does already */
function listing(state: State, day: string, count: number): State {
  const present = stretchesOf(state, day);
  const next = inOrder([...present.filter(({ kind }) => kind !== 'away'), ...awayOn(state, day, count)]);
  return namesOf(next) === namesOf(present) ? state : { ...state, days: { ...state.days, [day]: next } };
}

/** The visits of a day at some clinics, judged by what it lists and by the directory of the first entries. @returns the same state where they are */
function judging(state: State, { day, now }: Settling, clinics: readonly string[], count: number): State {
  const away = stretchesOf(state, day).filter(({ kind }) => kind === 'away');
  const changed = Object.entries(state.visits).flatMap(([by, visit]): [string, Visit][] => {
    const isJudged = visit.status === 'booked' && isAhead(visit.time, now);
    if (!isJudged || visit.time.day !== day || !clinics.includes(visit.time.clinic)) return [];
    const next = judged(visit, isAway(visit.time, away) || !isOffered(state, visit.time, count));
    return next === visit ? [] : [[by, next]];
  });
  return changed.length > 0 ? { ...state, visits: { ...state.visits, ...Object.fromEntries(changed) } } : state;
}

type Concerns = (entry: Entry) => boolean;

/** Which entries say something of a day: of its absences, and of its hours and clinics. */
function concerning({ entries }: State, day: string): { absences: Concerns; directory: Concerns } {
  const { practitionerId, date } = dayKeyOf(day);
  const isOn = ({ change }: Entry): boolean => {
    const entered = 'entered' in change ? entries.find(({ by }) => by === change.entered.by)?.change : change;
    if (!entered || !('span' in entered)) return true;
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

/** Who settles, and when: what they do it for, where that is known, and at which clinic alone, where it is about one. */
export interface Settling {
  day: string;
  /** Visits that have begun by then are as they are. */
  now: number;
  after?: number | undefined;
  clinic?: string | undefined;
}

/** How many entries whoever settles knows at least; undefined where what it is done for is not written yet. */
function knownTo({ entries }: State, after: number | undefined): number | undefined {
  if (after === undefined) return 0;
  const place = entries.findIndex(({ by }) => by === after);
  return place < 0 ? undefined : place + 1;
}

/** How many entries a reading knows at least. */
interface Least {
  absences: number;
  directory: number;
}

/** What is about a clinic alone may go by any absences that the day was not made to tell otherwise. */
function leastOf(state: State, { day, after, clinic }: Settling, clinics: readonly string[]): Least | undefined {
  const known = knownTo(state, after);
  if (known === undefined) return undefined;
  return {
    absences: Math.max(state.settled[day] ?? 0, clinic === undefined ? known : 0),
    directory: Math.max(known, ...clinics.map((each) => state.settled[`${day} ${each}`] ?? 0)),
  };
}

/** What may come of settling a day at some clinics, where it changes anything. */
function settledAt(state: State, settling: Settling, clinics: readonly string[], least: Least): State[] {
  const { day } = settling;
  const concerns = concerning(state, day);
  return countsFrom(state, least.absences, concerns.absences).flatMap((absences) => {
    const listed = listing(state, day, absences);
    return countsFrom(state, least.directory, concerns.directory).flatMap((directory) => {
      const next = judging(listed, settling, clinics, directory);
      const places = Object.fromEntries(clinics.map((each) => [`${day} ${each}`, directory]));
      return next === state ? [] : [{ ...next, settled: { ...state.settled, [day]: absences, ...places } }];
    });
  });
}

/** The visits of a day that have begun. */
const begunBy = ({ visits }: State, { day, now }: Settling): string[] =>
  Object.keys(visits).filter((by) => {
    const time = visits[Number(by)]?.time;
    return time?.day === day && !isAhead(time, now);
  });

/**
 * Days are made to tell what the calendar says. Whoever does it read the day first, then the absences and the directory: so it goes
 * by nothing older than whoever did it before, and by all that was written when it began.
 * @returns all that may come of it, where it changes anything
 */
export function settle(state: State, settlings: readonly Settling[]): State[] {
  const tried = new Set<string>();
  return settlings.flatMap((settling) => {
    const { day, clinic } = settling;
    const clinics = clinic === undefined ? clinicsOn(day) : [clinic];
    const least = leastOf(state, settling, clinics);
    const name = least && `${day} ${clinics} ${least.absences} ${least.directory} ${begunBy(state, settling)}`;
    if (!name || tried.has(name)) return [];
    tried.add(name);
    return settledAt(state, settling, clinics, least);
  });
}

/**
 * Whether a day lists the absences that somebody was told it does. Of visits that hours and clinics leave no room for nobody is told so
 * much: one may be booked, or moved, by the directory as it was, until it is looked at once more (`isAtRest`).
 */
export function isSettled(state: State, { day, after, clinic }: Omit<Settling, 'now'>): boolean {
  if (clinic !== undefined) return true;
  const known = knownTo(state, after);
  const least = Math.max(state.settled[day] ?? 0, known ?? 0);
  const counts = countsFrom(state, least, concerning(state, day).absences);
  return known !== undefined && counts.some((count) => listing(state, day, count) === state);
}

/** Whether a day tells all that the calendar says, of visits that are still to begin. */
export function isAtRest(state: State, settling: Settling): boolean {
  const { day } = settling;
  const { length } = state.entries;
  return listing(state, day, length) === state && judging(state, settling, clinicsOn(day), length) === state;
}
