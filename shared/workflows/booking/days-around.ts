import type { PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import { addDays, datesBetween, isoWeekOf, localDateOf } from '../../domain/core/local-time.ts';
import type { ScheduleGroupReader } from '../directory/ports.ts';
import type { ReadWeek } from './ports.ts';

/** Local dates of clinics, both included. */
export interface DateRange {
  from: string;
  to: string;
}

/**
 * The practitioner-days in which visits of some local dates of any clinic lie: of all groups that ever were, because a visit stays where
 * it was booked whatever became of its practitioner. A practitioner-day is named by a date in its practitioner's zone; no two zones are
 * more than a date apart there.
 */
export async function daysAround(
  directory: ScheduleGroupReader,
  read: ReadWeek,
  { from, to }: DateRange,
): Promise<PractitionerDay[]> {
  const groups = await directory.scheduleGroups();
  const weeks = new Set(datesBetween(addDays(from, -1), addDays(to, 1)).map(isoWeekOf));
  return (await Promise.all([...weeks].flatMap((week) => groups.map((group) => read(group, week))))).flat();
}

/** Which visits are sought: on some local dates of clinics in these zones, and perhaps at one clinic alone. */
export interface VisitsWanted extends DateRange {
  zones: readonly string[];
  clinicId?: string;
}

/** Ids of the visits that days list and that may be those wanted, each once: a day says where a visit is only where that may be in doubt. */
export function visitsIn(
  days: readonly PractitionerDay[],
  { from, to, zones, clinicId: wanted }: VisitsWanted,
): string[] {
  const all = [...new Set(zones)];
  const mayBeThen = (start: number): boolean =>
    all.some((zone) => {
      const date = localDateOf(start, zone);
      return from <= date && date <= to;
    });
  const mayBeThere = (clinicId: string | undefined): boolean =>
    wanted === undefined || clinicId === undefined || clinicId === wanted;
  const visits = days.flatMap(({ busy }) =>
    busy.filter(({ kind, start, clinicId }) => kind === 'visit' && mayBeThere(clinicId) && mayBeThen(start)),
  );
  return [...new Set(visits.map(({ id }) => id))];
}
