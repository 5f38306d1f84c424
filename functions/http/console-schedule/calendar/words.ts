import { Temporal } from 'temporal-polyfill';
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
