import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';

import { withOffset } from './instants.ts';
import { memoise, memoiseByZone } from './memoise.ts';

/** Whole minutes since 1970-01-01T00:00Z: exact across clock changes, compact in a practitioner-day. */
export type EpochMinute = number;

/** From 1970 to the end of the year 9999, the last that RFC 3339 can write. */
export const EpochMinute = z.int().check(z.minimum(0), z.maximum(4_223_371_679));

const msPerMinute = 60_000;

/** The instant at which an epoch minute begins. */
export const instantOf = (minute: EpochMinute): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(minute * msPerMinute);

/** The epoch minute that an instant lies in: seconds are cut off. */
export const epochMinuteOf = (instant: Temporal.Instant): EpochMinute =>
  Math.floor(instant.epochMilliseconds / msPerMinute);

/** The local date (YYYY-MM-DD) on which an epoch minute falls in an IANA zone. */
export const localDateOf: (minute: EpochMinute, zone: string) => string = memoiseByZone(5_000, (minute, zone) =>
  instantOf(minute).toZonedDateTimeISO(zone).toPlainDate().toString(),
);

/** The local date (YYYY-MM-DD) of an instant in an IANA zone. */
export const localDateAt = (instant: Temporal.Instant, zone: string): string =>
  localDateOf(epochMinuteOf(instant), zone);

/** RFC 3339 with the zone's offset at that time, to the second: `2026-11-24T09:00:00-05:00`. */
export const toRfc3339: (minute: EpochMinute, zone: string) => string = memoiseByZone(5_000, (minute, zone) =>
  withOffset(instantOf(minute), zone),
);

/**
 * The ISO 8601 week of a local date, such as `2026-W48`. Its year is the week's own: 2027-01-01 lies in `2026-W53`.
 * @throws RangeError where the date does not exist.
 */
export const isoWeekOf: (date: string) => string = memoise(1_000, (date) => {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date);
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
});

const msPerDay = 24 * 60 * msPerMinute;

/** Days from 1970-01-01 to a local date, so that dates can be counted in integers. @throws RangeError where the date does not exist. */
const dayNumber: (date: string) => number = memoise(
  2_000,
  (date) => Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds / msPerDay,
);

const dateOfDay = memoise(2_000, (day) =>
  Temporal.PlainDate.from('1970-01-01')
    .add({ days: Number(day) })
    .toString(),
);

/** The inverse of `dayNumber`. */
const dateOf = (day: number): string => dateOfDay(String(day));

/** So many local dates in a row. */
const datesFrom = (first: number, count: number): string[] =>
  Array.from({ length: Math.max(count, 0) }, (_, days) => dateOf(first + days));

/** The seven local dates of a date's ISO week, Monday first. @throws RangeError where the date does not exist. */
export function datesOfWeek(date: string): string[] {
  const day = dayNumber(date);
  // 1970-01-01 was a Thursday.
  const sinceMonday = (((day + 3) % 7) + 7) % 7;
  return datesFrom(day - sinceMonday, 7);
}

/** How many local dates there are from `from` to `to`, both included; 0 or less where `to` comes first. */
export const countDates = (from: string, to: string): number => dayNumber(to) - dayNumber(from) + 1;

/** The local date so many days later. */
export const addDays = (date: string, days: number): string => dateOf(dayNumber(date) + days);

/** All local dates from `from` to `to`, both included; none where `to` comes first. */
export const datesBetween = (from: string, to: string): string[] => datesFrom(dayNumber(from), countDates(from, to));
