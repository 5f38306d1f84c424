import type { HolidayRule } from '../domain/core/business-days.ts';

/** Where the holidays come from, and when they were last compared with it. */
export const holidaysSource = {
  source: 'New York General Construction Law § 24',
  date: '2026-11-23',
} as const;

const MONDAY = 1;
const THURSDAY = 4;

/**
 * A holiday on a Sunday is kept on the Monday; one on a Saturday is not moved.
 * Flag day is always a Sunday.
 */
export const newYorkPublicHolidays: readonly HolidayRule[] = [
  { name: "New Year's day", kind: 'fixed', month: 1, day: 1, sundayMovesToMonday: true },
  { name: 'Martin Luther King day', kind: 'nth-weekday', month: 1, weekday: MONDAY, nth: 3 },
  { name: "Lincoln's birthday", kind: 'fixed', month: 2, day: 12, sundayMovesToMonday: true },
  { name: "Washington's birthday", kind: 'nth-weekday', month: 2, weekday: MONDAY, nth: 3 },
  { name: 'Memorial day', kind: 'nth-weekday', month: 5, weekday: MONDAY, nth: -1 },
  { name: 'Juneteenth', kind: 'fixed', month: 6, day: 19, sundayMovesToMonday: true },
  { name: 'Independence day', kind: 'fixed', month: 7, day: 4, sundayMovesToMonday: true },
  { name: 'Labor day', kind: 'nth-weekday', month: 9, weekday: MONDAY, nth: 1 },
  { name: 'Columbus day', kind: 'nth-weekday', month: 10, weekday: MONDAY, nth: 2 },
  { name: 'Election day', kind: 'nth-weekday', month: 11, weekday: MONDAY, nth: 1, plusDays: 1 },
  { name: "Veterans' day", kind: 'fixed', month: 11, day: 11, sundayMovesToMonday: true },
  { name: 'Thanksgiving day', kind: 'nth-weekday', month: 11, weekday: THURSDAY, nth: 4 },
  { name: 'Christmas day', kind: 'fixed', month: 12, day: 25, sundayMovesToMonday: true },
];

/** Which of them close clinics, until the practice confirms it. This is no rule of triage: business days leave out all of them. */
const closing: readonly string[] = [
  "New Year's day",
  'Memorial day',
  'Independence day',
  'Labor day',
  'Thanksgiving day',
  'Christmas day',
];

/** Holidays on which clinics are closed; the directory opens or closes single days. */
export const closingHolidays: readonly HolidayRule[] = newYorkPublicHolidays.filter(({ name }) =>
  closing.includes(name),
);
