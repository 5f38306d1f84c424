import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import type { Busy, PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import type { CalendarScope } from '../../domain/calendar/scope.ts';
import { datesBetween, isoWeekOf } from '../../domain/core/local-time.ts';
import type { Directory, Practitioner } from '../../domain/directory/directory.ts';
import type { ConflictDeps } from './ports.ts';

/** A practitioner-day that a change of the calendar may concern, and its visits: of a practitioner those that are over, too. */
export interface ScopedDay {
  day: PractitionerDay;
  practitioner: Practitioner;
  visits: Appointment[];
  /** Ids of visits that it lists, that are not over, and that cannot be read. */
  unread: string[];
}

/** The dates of a scope, a list for each ISO week. */
export const weeksOf = ({ from, to }: CalendarScope): string[][] => [
  ...Map.groupBy(datesBetween(from, to), isoWeekOf).values(),
];

/** Each date of the practitioner, free ones too: an absence is yet to be written into them. */
async function ofPractitioner(
  { schedule }: Pick<ConflictDeps, 'schedule'>,
  { practitionerId, scheduleGroup }: Practitioner,
  dates: readonly [string, ...string[]],
): Promise<PractitionerDay[]> {
  const week = await schedule.weekNow(scheduleGroup, isoWeekOf(dates[0]));
  const own = week.filter((day) => day.practitionerId === practitionerId);
  return dates.map(
    (date) => own.find((day) => day.date === date) ?? { scheduleGroup, practitionerId, date, version: 0, busy: [] },
  );
}

async function ofAll(
  { schedule }: Pick<ConflictDeps, 'schedule'>,
  groups: readonly string[],
  dates: readonly [string, ...string[]],
): Promise<PractitionerDay[]> {
  const weeks = await Promise.all(groups.map((group) => schedule.weekNow(group, isoWeekOf(dates[0]))));
  return weeks.flat().filter(({ date }) => dates.includes(date));
}

const isOver = ({ end }: Busy, now: Temporal.Instant): boolean => end * 60_000 <= now.epochMilliseconds;

/**
 * Whether a stretch may be a visit that a change concerns. Of a practitioner all are, over or not: they count for limits, and so they have
 * to be marked. Of a clinic those are that are not over, and that say that they are there, or say nothing (`dayMarks`) of somebody who is.
 */
const mayConcern =
  (scope: CalendarScope, practitioner: Practitioner | undefined, now: Temporal.Instant) =>
  (busy: Busy): boolean => {
    if (busy.kind !== 'visit') return false;
    if (!('clinicId' in scope)) return true;
    if (isOver(busy, now)) return false;
    return busy.clinicId ? busy.clinicId === scope.clinicId : practitioner?.clinicIds.includes(scope.clinicId) === true;
  };

/** The visits of some days, and what of them cannot be read. */
export async function visitsOn(
  { schedule }: Pick<ConflictDeps, 'schedule'>,
  days: readonly PractitionerDay[],
  whoOf: (practitionerId: string) => Practitioner | undefined,
  scope: CalendarScope,
  now: Temporal.Instant,
): Promise<{ day: PractitionerDay; visits: Appointment[]; unread: string[] }[]> {
  const listed = days.map((day) => ({
    day,
    stretches: day.busy.filter(mayConcern(scope, whoOf(day.practitionerId), now)),
  }));
  const ids = listed.flatMap(({ stretches }) => stretches.map(({ id }) => id));
  const read = ids.length > 0 ? await schedule.appointments(ids) : [];
  const byId = new Map(read.map((visit) => [visit.appointmentId, visit]));
  return listed.map(({ day, stretches }) => ({
    day,
    visits: stretches.flatMap(({ id }) => byId.get(id) ?? []),
    unread: stretches.filter((each) => !byId.has(each.id) && !isOver(each, now)).map(({ id }) => id),
  }));
}

/**
 * Reads what of a scope lies in one ISO week, strongly consistent: of a practitioner every date, of a clinic the days with visits there.
 * A practitioner whose entry cannot be read has none.
 * @param known where the groups and practitioners of the directory are looked up, which never change
 * @param dates those of the scope that lie in the week
 */
export async function readDays(
  deps: Pick<ConflictDeps, 'schedule'>,
  scope: CalendarScope,
  { directory: { practitioners }, scheduleGroups }: { directory: Directory; scheduleGroups: readonly string[] },
  dates: readonly [string, ...string[]],
  now: Temporal.Instant,
): Promise<ScopedDay[]> {
  const whoOf = (id: string) => practitioners.find(({ practitionerId }) => practitionerId === id);
  const own = 'practitionerId' in scope ? whoOf(scope.practitionerId) : undefined;
  if ('practitionerId' in scope && !own) return [];
  const days = own ? await ofPractitioner(deps, own, dates) : await ofAll(deps, scheduleGroups, dates);
  const found = await visitsOn(deps, days, whoOf, scope, now);
  return found.flatMap(({ day, visits, unread }) => {
    const practitioner = whoOf(day.practitionerId);
    const isThere = !('clinicId' in scope) || visits.some(({ slot }) => slot.clinicId === scope.clinicId);
    return practitioner && (isThere || unread.length > 0) ? [{ day, practitioner, visits, unread }] : [];
  });
}
