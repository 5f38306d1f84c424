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
 * Flag day is always a Sunday. Which of them close clinics is for the practice to confirm.
 */
export const newYorkPublicHolidays: readonly HolidayRule[] = [
  { name: "New Year's day", kind: 'fixed', month: 1, day: 1, sundayMovesToMonday: true, closesClinics: true },
  { name: 'Martin Luther King day', kind: 'nth-weekday', month: 1, weekday: MONDAY, nth: 3, closesClinics: false },
  { name: "Lincoln's birthday", kind: 'fixed', month: 2, day: 12, sundayMovesToMonday: true, closesClinics: false },
  { name: "Washington's birthday", kind: 'nth-weekday', month: 2, weekday: MONDAY, nth: 3, closesClinics: false },
  { name: 'Memorial day', kind: 'nth-weekday', month: 5, weekday: MONDAY, nth: -1, closesClinics: true },
  { name: 'Juneteenth', kind: 'fixed', month: 6, day: 19, sundayMovesToMonday: true, closesClinics: false },
  { name: 'Independence day', kind: 'fixed', month: 7, day: 4, sundayMovesToMonday: true, closesClinics: true },
  { name: 'Labor day', kind: 'nth-weekday', month: 9, weekday: MONDAY, nth: 1, closesClinics: true },
  { name: 'Columbus day', kind: 'nth-weekday', month: 10, weekday: MONDAY, nth: 2, closesClinics: false },
  { name: 'Election day', kind: 'nth-weekday', month: 11, weekday: MONDAY, nth: 1, plusDays: 1, closesClinics: false },
  { name: "Veterans' day", kind: 'fixed', month: 11, day: 11, sundayMovesToMonday: true, closesClinics: false },
  { name: 'Thanksgiving day', kind: 'nth-weekday', month: 11, weekday: THURSDAY, nth: 4, closesClinics: true },
  { name: 'Christmas day', kind: 'fixed', month: 12, day: 25, sundayMovesToMonday: true, closesClinics: true },
];

/** Holidays on which clinics are closed; the directory opens or closes single days. */
export const closingHolidays: readonly HolidayRule[] = newYorkPublicHolidays.filter(
  ({ closesClinics }) => closesClinics,
);
