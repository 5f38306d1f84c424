import { datesBetween, isoWeekOf } from '../../domain/core/local-time.ts';
import { countByDate, type DayCount } from '../../domain/search/day-counts.ts';
import type { SlotPage, SlotSearch } from '../../domain/search/search-slots.ts';
import type { ReadWeek } from '../booking/ports.ts';
import { runSearch } from './run-search.ts';

/** Every date of a search, in order. */
export interface CountedDays extends Pick<SlotPage, 'keepsBack'> {
  days: DayCount[];
}

type Counted = Omit<SlotSearch, 'limit' | 'after'>;

/**
 * The stretches of a search's dates that are counted one after the other: its weeks, so that never more is in memory. What an urgent
 * case may take is few, and is judged by all of it at once.
 */
function stretches({ filter, deadline }: Counted): { from: string; to: string }[] {
  const { from, to } = filter;
  if (deadline !== undefined) return [{ from, to }];
  const weeks = Map.groupBy(datesBetween(from, to), isoWeekOf);
  return [...weeks.values()].map((dates) => ({ from: dates[0] ?? from, to: dates.at(-1) ?? to }));
}

/**
 * How many free times each date of a search has: those that its pages show, counted by the date that they have at their clinic.
 */
export async function countDays(readWeek: ReadWeek, search: Counted): Promise<CountedDays> {
  const zones = new Map(search.calendar.clinics.map(({ clinicId, zone }) => [clinicId, zone]));
  const counted: CountedDays = { days: [] };
  for (const dates of stretches(search)) {
    const asked = { ...search, filter: { ...search.filter, ...dates }, limit: Number.POSITIVE_INFINITY };
    const { slots, keepsBack } = await runSearch(readWeek, asked);
    counted.days.push(...countByDate(dates, slots, zones));
    if (keepsBack) counted.keepsBack = keepsBack;
  }
  return counted;
}
