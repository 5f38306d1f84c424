import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { Slug } from '../core/ids.ts';
import type { Interval } from '../core/intervals.ts';
import { Region } from '../directory/directory.ts';
import { type EpochSecond, instantOfSecond, Shift } from './shift.ts';

/** What of a region's rota holds whatever the hour; the shifts are kept by month. */
export const Rota = z.strictObject({
  region: Region,
  /** Who is called behind the shift; absent = as the directory's `onCallOrder` says. */
  order: z.optional(z.array(Slug)),
  /** Who is called last, and hears of what ran out; absent = as `defaultLead` says. */
  lead: z.optional(Slug),
  /** Counts every change of settings and shifts. 0 = there is no rota yet. */
  version: z.int(),
  /** RFC 3339 UTC. */
  changedAt: z.optional(z.string()),
  /** Start of the shift whose hand-off is announced next; absent = none is ahead. */
  nextHandOff: z.optional(z.int()),
});
export type Rota = z.infer<typeof Rota>;

/** The rota of a region before anybody wrote one. */
export const noRota = (region: Region): Rota => ({ region, version: 0 });

/** A UTC month such as `2026-11`. */
const Month = z.string().check(z.regex(/^\d{4}-\d{2}$/));

/** The shifts that touch a month, whole and in order; one that touches two stands in both. */
export const RotaMonth = z.strictObject({ region: Region, month: Month, shifts: z.array(Shift) });
export type RotaMonth = z.infer<typeof RotaMonth>;

const inUtc = (second: EpochSecond): Temporal.ZonedDateTime => instantOfSecond(second).toZonedDateTimeISO('UTC');

/** The UTC month that an instant lies in. */
export const monthAt = (second: EpochSecond): string => inUtc(second).toPlainDate().toPlainYearMonth().toString();

/** All UTC months that a stretch of time touches, in order; none for an empty one. */
export function monthsOf({ start, end }: Interval): string[] {
  const months: string[] = [];
  const last = monthAt(end - 1);
  let month = inUtc(start).toPlainDate().toPlainYearMonth();
  for (; start < end && month.toString() <= last; month = month.add({ months: 1 })) months.push(month.toString());
  return months;
}

const startOf = (yearMonth: Temporal.PlainYearMonth): EpochSecond =>
  Math.floor(yearMonth.toPlainDate({ day: 1 }).toZonedDateTime('UTC').epochMilliseconds / 1000);

/** The stretch of time that a UTC month is. */
export function stretchOf(month: string): Interval {
  const yearMonth = Temporal.PlainYearMonth.from(month);
  return { start: startOf(yearMonth), end: startOf(yearMonth.add({ months: 1 })) };
}
