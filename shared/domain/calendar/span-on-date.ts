import { type Interval, merged } from '../core/intervals.ts';
import { minuteOfDay, type WallClockDay, wallClockDay } from '../core/wall-clock-day.ts';
import type { DatedSpan } from '../directory/hours.ts';

const isOn = ({ from, to, weekdays }: DatedSpan, date: string, { weekday }: WallClockDay): boolean =>
  from <= date && date <= to && (weekdays?.includes(weekday) ?? true);

const partOf = ({ passes }: WallClockDay, { fromTime = '00:00', toTime = '24:00' }: DatedSpan): Interval[] =>
  passes.map(({ from, to, shift }) => ({
    start: Math.max(from, minuteOfDay(fromTime)) + shift,
    end: Math.min(to, minuteOfDay(toTime)) + shift,
  }));

/**
 * What a span takes of one local date, in epoch minutes, sorted and joined; nothing on a date that it does not name. A whole day runs
 * from the first minute of the date to the first of the next one. A time that the clock shows twice is taken both times, so whoever is
 * away in that hour is away in either; one that the clock skips takes nothing.
 * @param zone IANA zone in which the dates and times of the span are read
 * @param date local date, YYYY-MM-DD
 */
export function spanOnDate(span: DatedSpan, zone: string, date: string): Interval[] {
  const day = wallClockDay(zone, date);
  return isOn(span, date, day) ? merged(partOf(day, span)) : [];
}
