import { Temporal } from 'temporal-polyfill';
import { lengthOf } from '../../../../shared/http/console/due-words.ts';
import { reportTexts as texts } from '../../../../shared/texts/en/pages/console-reports.ts';

/** A percentage of fewer says more than is known. */
export const leastForShare = 10;

/** `9 of 12 (75%)`; of fewer than 10 `3 of 4`. */
export const countOf = (count: number, of: number): string =>
  of < leastForShare ? `${count} of ${of}` : `${count} of ${of} (${Math.round((100 * count) / of)}%)`;

/** How many took a step, how many of them in time, and how many have not though they were to. */
export interface Taken {
  count: number;
  withinDeadline: number;
  overdue: number;
}

/** `3 of 12` in time, of those of whom that is known: whoever took the step, and whoever is overdue. */
export const inTimeOf = ({ count, withinDeadline, overdue }: Taken): string =>
  count + overdue === 0 ? texts.none : countOf(withinDeadline, count + overdue);

const monthDay = (date: Temporal.PlainDate): string => date.toLocaleString('en-US', { month: 'short', day: 'numeric' });

/** The days of an ISO week: `Nov 23–29`, `Nov 30–Dec 6`. @param week such as `2026-W48` */
export function weekWords(week: string): string {
  const [year = '', number = ''] = week.split('-W');
  // January 4 lies in the first week of its year.
  const first = Temporal.PlainDate.from(`${year}-01-04`);
  const monday = first.add({ days: 1 - first.dayOfWeek + 7 * (Number(number) - 1) });
  const sunday = monday.add({ days: 6 });
  const end = sunday.month === monday.month ? String(sunday.day) : monthDay(sunday);
  return `${monthDay(monday)}–${end}`;
}

/** Minutes as people say them; a dash where there are none. */
export const minutesWords = (minutes: number | null): string =>
  minutes === null ? texts.none : lengthOf(Math.round(minutes));

/** Names of things by id, an id where nobody knows it any more. */
export type NameOf = (id: string) => string;

/** @param things with their ids */
export function namer(things: readonly (readonly [id: string, name: string])[]): NameOf {
  const names = new Map(things);
  return (id) => names.get(id) ?? id;
}
