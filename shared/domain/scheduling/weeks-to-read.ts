import { datesBetween, isoWeekOf, localDateOf } from './local-day.ts';
import type { EpochMinute } from './slot.ts';
import { type VisitFilter, wantedClinics, wantedPractitioners } from './slot-filter.ts';
import type { Calendar } from './slot-place.ts';
import { wallClockDay } from './wall-clock-day.ts';

/** What to read next: one Query for each group. */
export interface WeekToRead {
  /** `2026-W48`. */
  isoWeek: string;
  scheduleGroups: string[];
  /** The dates of the week that are searched, in order. */
  dates: SearchDate[];
}

/** A local date; every slot of a later one starts at or after `end`, in whichever zone. */
export interface SearchDate {
  date: string;
  end: EpochMinute;
}

const zonesOf = (calendar: Calendar, filter: VisitFilter): string[] => [
  ...new Set(wantedClinics(calendar, filter).map((each) => each.zone)),
];

/** The earliest local date that a minute has in any of the zones; undefined where there is no zone. */
const earliestDate = (zones: readonly string[], minute: EpochMinute): string | undefined =>
  zones.map((zone) => localDateOf(minute, zone)).sort()[0];

/**
 * Which ISO weeks of which schedule groups hold the days that a filter asks for, in order.
 * @param filter without `from`, days are wanted from `since` on.
 * @param since days that were over by then are left out: now, or where the last page ended.
 */
export function weeksToRead(
  calendar: Calendar,
  filter: VisitFilter & { from?: string; to: string },
  since: EpochMinute,
): WeekToRead[] {
  const scheduleGroups = [...new Set(wantedPractitioners(calendar, filter).map((each) => each.scheduleGroup))].sort();
  const zones = zonesOf(calendar, filter);
  const today = earliestDate(zones, since);
  if (today === undefined || scheduleGroups.length === 0) return [];
  const from = filter.from && filter.from > today ? filter.from : today;
  const dates = datesBetween(from, filter.to).map((date) => ({
    date,
    end: Math.min(...zones.map((zone) => wallClockDay(zone, date).end)),
  }));
  const weeks = Map.groupBy(dates, ({ date }) => isoWeekOf(date));
  return [...weeks].map(([isoWeek, ofWeek]) => ({ isoWeek, scheduleGroups, dates: ofWeek }));
}
