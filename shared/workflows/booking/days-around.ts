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

/** Ids of the visits that days list and that may lie on some local dates, each once. @param zones those of their clinics */
export function visitsIn(days: readonly PractitionerDay[], zones: Iterable<string>, { from, to }: DateRange): string[] {
  const all = [...new Set(zones)];
  const mayBeThen = (start: number): boolean =>
    all.some((zone) => {
      const date = localDateOf(start, zone);
      return from <= date && date <= to;
    });
  const visits = days.flatMap(({ busy }) => busy.filter(({ kind, start }) => kind === 'visit' && mayBeThen(start)));
  return [...new Set(visits.map(({ id }) => id))];
}
