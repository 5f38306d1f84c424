import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { isOfTimeOff } from '../../domain/calendar/away-stretches.ts';
import type { PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import { addDays, datesBetween, isoWeekOf, localDateAt } from '../../domain/core/local-time.ts';
import { notFound } from '../../domain/core/refusal.ts';
import type { Directory, Practitioner } from '../../domain/directory/directory.ts';
import { inUse } from '../../domain/directory/in-use.ts';
import type { ScheduleReader } from '../booking/ports.ts';
import { type OpenLinkDeps, requireOpen } from '../calendar-links/calendar-links.ts';
import type { CaseBatchReader } from '../cases/ports.ts';
import type { DirectoryReader } from '../directory/ports.ts';

export interface FeedDeps extends OpenLinkDeps {
  directory: DirectoryReader;
  schedule: Pick<ScheduleReader, 'week' | 'appointments'>;
  caseBatches: CaseBatchReader;
}

/** How far the calendar reaches, in days. */
const daysBack = 31;
const daysAhead = 180;

/** A stretch in which somebody is away, epoch minutes. */
interface Absence {
  id: string;
  start: number;
  end: number;
}

/** What a practitioner's calendar shows. */
export interface PractitionerFeed {
  directory: Directory;
  practitioner: Practitioner;
  /** The earliest first, none that was cancelled. */
  visits: { visit: Appointment; code: string | undefined }[];
  absences: Absence[];
}

/** @throws Refusal `not-found` for one that is unknown or not in use any more */
export function practitionerIn({ practitioners }: Directory, id: string, now: Temporal.Instant): Practitioner {
  const found = practitioners.find(({ practitionerId }) => practitionerId === id);
  if (!found || !inUse(found, localDateAt(now, found.homeZone))) throw notFound('practitioner');
  return found;
}

/** Weeks are read side by side, and of each the days of this practitioner alone. Perhaps moments old, as a search is. */
async function daysOf(
  { schedule }: FeedDeps,
  { practitioners }: Directory,
  { practitionerId, scheduleGroup, homeZone }: Practitioner,
  now: Temporal.Instant,
): Promise<PractitionerDay[]> {
  const today = localDateAt(now, homeZone);
  const dates = datesBetween(addDays(today, -daysBack), addDays(today, daysAhead));
  const inGroup = practitioners.filter((each) => each.scheduleGroup === scheduleGroup).length;
  const reads = [...Map.groupBy(dates, isoWeekOf)].map(([week, wanted]) => {
    const days = wanted.map((date) => ({ practitionerId, date }));
    return schedule.week(scheduleGroup, week, { days, practitioners: inGroup });
  });
  const wanted = new Set(dates);
  return (await Promise.all(reads))
    .flat()
    .filter((day) => day.practitionerId === practitionerId && wanted.has(day.date))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Stretches of one absence that follow on one another are one: a week of whole days, for example. */
function absencesIn(days: readonly PractitionerDay[]): Absence[] {
  const found: Absence[] = [];
  for (const { id, start, end } of days.flatMap(({ busy }) => busy.filter(isOfTimeOff))) {
    const before = found.find((each) => each.id === id && each.end === start);
    if (before) before.end = end;
    else found.push({ id, start, end });
  }
  return found;
}

async function visitsIn(
  { schedule, caseBatches }: FeedDeps,
  days: readonly PractitionerDay[],
): Promise<PractitionerFeed['visits']> {
  const ids = days.flatMap(({ busy }) => busy.flatMap(({ kind, id }) => (kind === 'visit' ? [id] : [])));
  const visits = (await schedule.appointments(ids)).filter(({ status }) => status !== 'cancelled');
  const headers = await caseBatches.headers([...new Set(visits.map(({ caseId }) => caseId))]);
  const codes = new Map(headers.map(({ caseId, code }) => [caseId, code]));
  return visits
    .toSorted((a, b) => a.slot.start - b.slot.start)
    .map((visit) => ({ visit, code: codes.get(visit.caseId) }));
}

/**
 * What the token of a practitioner's calendar opens: visits and absences of the past month and the next half year.
 * @throws Refusal `not-found` for a token that was never made for this practitioner or was taken back, and for one who left
 */
export async function practitionerFeed(
  deps: FeedDeps,
  { practitionerId, token, now }: { practitionerId: string; token: string; now: Temporal.Instant },
): Promise<PractitionerFeed> {
  await requireOpen(deps, { practitionerId }, token);
  const directory = await deps.directory.directory();
  const practitioner = practitionerIn(directory, practitionerId, now);
  const days = await daysOf(deps, directory, practitioner, now);
  return { directory, practitioner, visits: await visitsIn(deps, days), absences: absencesIn(days) };
}
