import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { ageOn } from './instants.ts';

const form = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** How much is known of a birth date that is not known in full. */
export const BirthKnown = z.enum(['month', 'year', 'none']);
export type BirthKnown = z.infer<typeof BirthKnown>;

const knownByLength: Readonly<Record<number, BirthKnown>> = { 4: 'year', 7: 'month' };

/** @param date as much of it as is known @returns how much that is; undefined where it is all of it */
export const birthKnownOf = (date: string | undefined): BirthKnown | undefined =>
  date === undefined ? 'none' : knownByLength[date.length];

/** @param date as much of a birth date as is known */
export const birthYearOf = (date: string): number => Number(date.slice(0, 4));

/** @returns a whole date cut to what is known of one: `1962-04-09` → `1962-04` */
export const cutTo = (date: string, known: Exclude<BirthKnown, 'none'> | undefined): string =>
  known === undefined ? date : date.slice(0, known === 'year' ? 4 : 7);

/** The last day of a year's last month is the 31st, and every month has a first. */
const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

function lastDay(date: string): string {
  if (date.length === 10) return date;
  const month = Temporal.PlainYearMonth.from(date.length === 4 ? `${date}-12` : date);
  return month.toPlainDate({ day: month.daysInMonth }).toString();
}

/** Whether a text is a date that exists, or its year and month, or its year alone: `1962-04-09`, `1962-04`, `1962`. */
export function isPartialDate(text: string): boolean {
  if (!form.test(text)) return false;
  try {
    Temporal.PlainDate.from(firstDay(text));
    return true;
  } catch {
    return false;
  }
}

/** @returns the first and the last day that a date may mean, of which only a part may be known. All YYYY-MM-DD. */
export const possibleDays = (date: string): { first: string; last: string } => ({
  first: firstDay(date),
  last: lastDay(date),
});

const adultAge = 18;
/** No one can be older, so a year that is too long ago by then says nothing. */
const oldestAge = 130;

/**
 * The age that counts where only a part of the birth date is known: of the possible ages the one that raises: the youngest under 18,
 * else the oldest (the rules ask for 50 and over).
 * @param today YYYY-MM-DD @returns whole years; null where none is possible
 */
export function ageFor(birthDate: string, today: string): number | null {
  const { first, last } = possibleDays(birthDate);
  const youngest = ageOn(last < today ? last : today, today);
  const age = youngest < adultAge ? youngest : ageOn(first, today);
  return first <= today && age <= oldestAge ? age : null;
}
