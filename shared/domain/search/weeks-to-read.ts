import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../booking/slot.ts';
import { latestStart } from '../booking/terms.ts';
import type { SchedulingSettings } from '../calendar/settings.ts';
import type { EpochMinute } from '../core/local-time.ts';
import { datesBetween, isoWeekOf, localDateOf } from '../core/local-time.ts';
import { wallClockDay } from '../core/wall-clock-day.ts';
import { type VisitFilter, wantedPractitioners } from './slot-filter.ts';

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

/** The local dates that a minute has in the zones, the earliest first. */
const datesOf = (zones: readonly string[], minute: EpochMinute): string[] =>
  zones.map((zone) => localDateOf(minute, zone)).sort();

/** What decides which days are read. */
interface WeeksQuestion {
  readonly calendar: Calendar;
  /** Without `from`, days are wanted from `since` on. */
  readonly filter: VisitFilter & { readonly from?: string; readonly to: string };
  readonly now: Temporal.Instant;
  readonly settings: SchedulingSettings;
}

/**
 * Which ISO weeks of which schedule groups hold the days that a filter asks for, in order; none past the type's horizon.
 * @param since days that were over by then are left out: now, or where the last page ended.
 */
export function weeksToRead({ calendar, filter, now, settings }: WeeksQuestion, since: EpochMinute): WeekToRead[] {
  const type = calendar.appointmentTypes.find((each) => each.appointmentTypeId === filter.appointmentType);
  const wanted = wantedPractitioners(calendar, filter);
  if (!type || wanted.length === 0) return [];
  const scheduleGroups = [...new Set(wanted.map((each) => each.scheduleGroup))].sort();
  const zones = [...new Set(wanted.map((each) => each.homeZone))];
  const [today = ''] = datesOf(zones, since);
  const farthest = datesOf(zones, latestStart(type, now, settings)).at(-1) ?? '';
  const from = filter.from && filter.from > today ? filter.from : today;
  const to = filter.to < farthest ? filter.to : farthest;
  const dates = datesBetween(from, to).map((date) => ({
    date,
    end: Math.min(...zones.map((zone) => wallClockDay(zone, date).end)),
  }));
  const weeks = Map.groupBy(dates, ({ date }) => isoWeekOf(date));
  return [...weeks].map(([isoWeek, ofWeek]) => ({ isoWeek, scheduleGroups, dates: ofWeek }));
}
