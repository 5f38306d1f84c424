import { datesBetween, localDateOf } from '../core/local-time.ts';
import type { FoundSlot } from './slot-order.ts';

/** How many free times a local date has, and its first. */
export interface DayCount {
  /** YYYY-MM-DD. */
  date: string;
  count: number;
  first?: FoundSlot;
}

interface Dates {
  readonly from: string;
  readonly to: string;
}

/**
 * Counts free times by the date that they have at their clinic.
 * @param slots in the order of a search
 * @param zones IANA zones of the clinics, by their ids
 * @returns every date from the first to the last, both included, also one without any
 */
export function countByDate(
  { from, to }: Dates,
  slots: readonly FoundSlot[],
  zones: ReadonlyMap<string, string>,
): DayCount[] {
  const byDate = Map.groupBy(slots, ({ start, clinicId }) => localDateOf(start, zones.get(clinicId) ?? 'UTC'));
  return datesBetween(from, to).map((date) => {
    const [first, ...others] = byDate.get(date) ?? [];
    return first ? { date, count: others.length + 1, first } : { date, count: 0 };
  });
}
