import { addDays } from './local-time.ts';
import { wallClockDay } from './wall-clock-day.ts';

/** 1970-01-01 was a Thursday: its week began on the Monday three days before. */
const daysBefore1970 = 3;

/**
 * Counts ISO weeks, which begin on Monday, without a break at the end of a year: so a rhythm of weeks is right over years of 52 and of 53.
 * @param date local date, YYYY-MM-DD
 * @returns whole weeks since the one of 1970-01-01; two dates of one week have the same
 */
export const weekCount = (date: string): number =>
  Math.floor((wallClockDay('UTC', date).start / (24 * 60) + daysBefore1970) / 7);

/** The Monday of week 0. */
const firstMonday = '1969-12-29';

/** The Monday (YYYY-MM-DD) of a week by its count. */
export const mondayOf = (week: number): string => addDays(firstMonday, week * 7);
