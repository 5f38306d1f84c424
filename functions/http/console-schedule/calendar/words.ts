import { Temporal } from 'temporal-polyfill';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { weekdayNames } from '../../../../shared/texts/en/pages/console-calendar-entries.ts';

const isDate = /^\d{4}-\d{2}-\d{2}$/;

/** A local date as people say it: `Monday, November 30, 2026`. What is no date stays as it was written. */
export function dateWords(date: string): string {
  if (!isDate.test(date)) return date;
  const options = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' } as const;
  return Temporal.PlainDate.from(date).toLocaleString('en-US', options);
}

/** Days, both included. */
export const daysWords = (from: string, to: string): string =>
  from === to ? dateWords(from) : `${dateWords(from)} to ${dateWords(to)}`;

/** A wall-clock time as people say it: `09:00` → `9:00 AM`. What is no time stays as it was written. */
export function timeWords(time: string): string {
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(time) ?? [];
  if (hour === undefined || minute === undefined) return time;
  return `${Number(hour) % 12 || 12}:${minute}\u00a0${Number(hour) < 12 ? 'AM' : 'PM'}`;
}

/** @param weekdays ISO, 1 = Monday */
export const weekdaysWords = (weekdays: readonly number[]): string =>
  weekdays
    .toSorted((a, b) => a - b)
    .map((day) => weekdayNames[day - 1] ?? String(day))
    .join(', ');

/** When a visit is, always with its day, so that times of several days stand beside each other: `Tue, Dec 1, 10:20 AM`. @param start RFC 3339 */
export function visitTimeWords(start: string, zone: string): string {
  const local = Temporal.Instant.from(start).toZonedDateTimeISO(zone);
  const day = local.toLocaleString('en-US', { weekday: 'short', month: 'short', day: 'numeric' });
  return `${day}, ${timeWords(local.toPlainTime().toString({ smallestUnit: 'minute' }))}`;
}

/** The same, for programs too. @param zone IANA */
export const visitTime = (start: string, zone: string): Html =>
  html`<time datetime="${start}">${visitTimeWords(start, zone)}</time>`;
