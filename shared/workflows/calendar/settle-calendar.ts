import type { DayToSettle } from '../../domain/booking/settle-day.ts';
import type { PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import type { CalendarScope } from '../../domain/calendar/scope.ts';
import type { TimeOff } from '../../domain/calendar/time-off.ts';
import { stored } from '../../domain/core/instants.ts';
import { type SettleCalendar, settleCalendar } from '../../domain/messages/settle-calendar.ts';
import type { Log } from '../../observability/log.ts';
import { lookMilliseconds } from '../cases/set-aside-flood.ts';
import { promiseOnce } from '../relay/promise-once.ts';
import type { DirectoryNow } from './ports.ts';
import { readDays, type ScopedDay, weeksOf } from './read-days.ts';
import { type SettleDeps, settleDay } from './settle-day.ts';

/** How far settling came. */
export interface Settled {
  /** Whether there was anything to do. */
  acted: boolean;
  /** The date from which on it is to go on; absent where it came to the end. */
  next?: string;
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
  settled: Settled;
  /** Whether there is time for one more look; the first look is taken whatever time there is. */
  mayGoOn: () => boolean;
  remaining: () => number;
}

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
    const question: DayToSettle = { day, practitioner: now, directory, timeOff, visits, settings: deps.settings };
    if (await settleDay(deps, { ...question, unread }, scope, remaining)) settled.acted = true;
  } catch (error) {
    settled.failures.push(error);
  }
}

/** @returns whether it came to the end of the week: the days first, then what decides about them */
async function settleWeek(walk: Walk, known: DirectoryNow, dates: readonly [string, ...string[]]): Promise<boolean> {
  const { deps, scope, settled } = walk;
  const days = await readDays(deps, scope, known, dates, deps.clock.now());
  if (days.length === 0) return true;
  const directoryNow = await deps.calendar.directoryNow();
  const timeOffOf = absencesOf(deps);
  for (const each of days.toSorted((a, b) => (a.day.date < b.day.date ? -1 : 1))) {
    if (!walk.mayGoOn()) {
      settled.next = each.day.date;
      return false;
    }
    await settleOne(walk, each, directoryNow, timeOffOf);
  }
  return true;
}

/**
 * Makes the practitioner-days of a scope tell the truth: they list the absences that are kept, and every visit that cannot take place
 * says so, as does its case, and staff are told; one that can again says so too. Nothing is cancelled. Days are settled one by one, each
 * in a transaction of its own, so it can stop anywhere and go on later; what is settled already changes nothing more.
 * Source: docs/decisions/049-absences-stand-in-the-day.md
 * @param remaining milliseconds until the function is stopped
 * @throws what reading threw
 */
export async function settle(deps: SettleDeps, scope: CalendarScope, remaining: () => number): Promise<Settled> {
  const settled: Settled = { acted: false, failures: [] };
  let looked = false;
  const mayGoOn = () => {
    const may = !looked || remaining() > lookMilliseconds;
    looked = true;
    return may;
  };
  const known = await deps.calendar.directoryNow();
  for (const dates of weeksOf(scope)) {
    if (looked && remaining() <= lookMilliseconds) return { ...settled, next: dates[0] as string };
    const isDone = await settleWeek(
      { deps, scope, settled, mayGoOn, remaining },
      known,
      dates as [string, ...string[]],
    );
    if (!isDone) break;
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
    const { next, failures } = await settle(deps, scope, remaining);
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
export async function settlePart(
  deps: SettleDeps,
  { change, scope }: SettleCalendar,
  remaining: () => number,
): Promise<boolean> {
  const { acted, next, failures } = await settle(deps, scope, remaining);
  if (next === scope.from) throw new Error('There was no time to settle the whole of one date.');
  if (next) {
    const reaction = settleCalendar(change, { ...scope, from: next });
    const promise = { kind: 'reaction-promised', reaction, at: stored(deps.clock.now()) } as const;
    await promiseOnce(deps, promise, 'go on settling the calendar', remaining);
  }
  if (failures.length > 0) throw failures[0];
  return acted;
}
