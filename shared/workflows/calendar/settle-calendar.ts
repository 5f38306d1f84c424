import type { DayToSettle } from '../../domain/booking/settle-day.ts';
import type { PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import type { CalendarScope } from '../../domain/calendar/scope.ts';
import type { TimeOff } from '../../domain/calendar/time-off.ts';
import { stored } from '../../domain/core/instants.ts';
import { type SettleCalendar, settleRest } from '../../domain/messages/settle-calendar.ts';
import type { Log } from '../../observability/log.ts';
import { timeToLookAfterFirst } from '../core/time-to-look.ts';
import { promiseOnce } from '../relay/promise-once.ts';
import { casesFromAfar } from './cases-from-afar.ts';
import type { DirectoryNow } from './ports.ts';
import { readDays, type ScopedDay, weeksOf } from './read-days.ts';
import { type SettleDeps, settleDay } from './settle-day.ts';

/** Where settling goes on: from a date on, and on that date with the practitioners whose ids come after one. */
interface Place {
  from: string;
  after?: string | undefined;
}

/** How far settling came. */
export interface Settled {
  /** Whether there was anything to do. */
  acted: boolean;
  /** Absent where it came to the end. */
  next?: Place;
  /** What went wrong on single days; the others were settled all the same. */
  failures: unknown[];
}

/** A day whose record could not be read came as one that is taken: reading it by itself says why. */
async function requireReadable({ schedule }: SettleDeps, day: PractitionerDay): Promise<void> {
  if (day.version === 0 && day.busy.length > 0) await schedule.facts({ days: [day] });
}

/** Reads each practitioner's absences once, when first asked. */
function absencesOf({ calendar }: SettleDeps): (practitionerId: string) => Promise<TimeOff[]> {
  const read = new Map<string, Promise<TimeOff[]>>();
  return (practitionerId) => {
    const timeOff = read.get(practitionerId) ?? calendar.timeOff(practitionerId);
    read.set(practitionerId, timeOff);
    return timeOff;
  };
}

interface Walk {
  deps: SettleDeps;
  scope: CalendarScope;
  /** Where it begins. */
  place: Place;
  settled: Settled;
  /** Whether there is time for one more day. */
  mayGoOn: () => boolean;
  remaining: () => number;
}

/** Days are settled in the order of their keys. */
const keyOf = (date: string, practitionerId = ''): string => `${date}#${practitionerId}`;
const keyOfDay = ({ day }: ScopedDay): string => keyOf(day.date, day.practitionerId);

/** The days of a week that were not settled by a part before. */
const leftOf = (days: readonly ScopedDay[], { from, after }: Place): ScopedDay[] =>
  days.filter((each) => keyOfDay(each) > keyOf(from, after)).toSorted((a, b) => (keyOfDay(a) < keyOfDay(b) ? -1 : 1));

async function settleOne(
  { deps, scope, settled, remaining }: Walk,
  { day, visits, unread, practitioner }: ScopedDay,
  { directory }: DirectoryNow,
  timeOffOf: (practitionerId: string) => Promise<TimeOff[]>,
): Promise<void> {
  try {
    await requireReadable(deps, day);
    const timeOff = await timeOffOf(day.practitionerId);
    const { practitionerId } = practitioner;
    const now = directory.practitioners.find((each) => each.practitionerId === practitionerId) ?? practitioner;
    const cases = await casesFromAfar(deps, visits, directory, deps.clock.now());
    const { settings } = deps;
    const question: DayToSettle = { day, practitioner: now, directory, timeOff, visits, cases, settings };
    if (await settleDay(deps, { ...question, unread }, scope, remaining)) settled.acted = true;
  } catch (error) {
    settled.failures.push(error);
  }
}

/** @returns whether it came to the end of the week: the days first, then what decides about them */
async function settleWeek(walk: Walk, known: DirectoryNow, dates: readonly [string, ...string[]]): Promise<boolean> {
  const { deps, scope, place, settled } = walk;
  const days = await readDays(deps, scope, known, dates, deps.clock.now());
  const left = leftOf(days, place);
  if (left.length === 0) return true;
  const directoryNow = await deps.calendar.directoryNow();
  const timeOffOf = absencesOf(deps);
  let last: PractitionerDay | undefined;
  for (const each of left) {
    const { date } = each.day;
    if (!walk.mayGoOn()) {
      settled.next = { from: date, after: last?.date === date ? last.practitionerId : undefined };
      return false;
    }
    await settleOne(walk, each, directoryNow, timeOffOf);
    last = each.day;
  }
  return true;
}

/**
 * Makes the practitioner-days of a scope tell the truth: they list the absences that are kept, and every visit that cannot take place
 * says so, as does its case, and staff are told; one that can again says so too. Nothing is cancelled. Days are settled one by one, each
 * in a transaction of its own, so it can stop anywhere and go on later; what is settled already changes nothing more. Whatever time there
 * is, it gets past one week, or one day.
 * Source: docs/decisions/049-absences-stand-in-the-day.md
 * @param after the practitioner after whom it begins on the first date; absent = with all
 * @param remaining milliseconds until the function is stopped
 * @throws what reading threw
 */
export async function settle(
  deps: SettleDeps,
  { scope, after }: Pick<SettleCalendar, 'scope' | 'after'>,
  remaining: () => number,
): Promise<Settled> {
  const settled: Settled = { acted: false, failures: [] };
  const mayReadOn = timeToLookAfterFirst(remaining);
  const place = { from: scope.from, after };
  const walk: Walk = { deps, scope, place, settled, mayGoOn: timeToLookAfterFirst(remaining), remaining };
  const known = await deps.calendar.directoryNow();
  for (const dates of weeksOf(scope) as [string, ...string[]][]) {
    if (!mayReadOn()) return { ...settled, next: { from: dates[0] } };
    if (!(await settleWeek(walk, known, dates))) break;
  }
  return settled;
}

/**
 * Settles as much of a change as its own request has time for. What fails or is left here the reaction does that was promised with it.
 * @returns whether all is done
 */
export async function settleWithin(
  deps: SettleDeps & { log: Log },
  scope: CalendarScope,
  remaining: () => number,
): Promise<boolean> {
  try {
    const { next, failures } = await settle(deps, { scope }, remaining);
    if (failures.length > 0) deps.log.warn('calendar-unsettled', { count: failures.length }, failures[0]);
    return next === undefined && failures.length === 0;
  } catch (error) {
    deps.log.warn('calendar-unsettled', {}, error);
    return false;
  }
}

/**
 * Settles one part of a change, and promises the next. Trigger: the reaction that the change, the part before or the recheck promised.
 * A repeat finds less or nothing to do.
 * @param remaining milliseconds until the function is stopped
 * @returns whether there was anything to do
 * @throws the first failure, once all else was tried
 */
export async function settlePart(deps: SettleDeps, part: SettleCalendar, remaining: () => number): Promise<boolean> {
  const { acted, next, failures } = await settle(deps, part, remaining);
  if (next) {
    const promise = {
      kind: 'reaction-promised',
      reaction: settleRest(part, next),
      at: stored(deps.clock.now()),
    } as const;
    await promiseOnce(deps, promise, 'go on settling the calendar', remaining);
  }
  if (failures.length > 0) throw failures[0];
  return acted;
}
