/** 1970-01-01 was a Thursday: its week began on the Monday three days before. */
const daysBeforeFirstMonday = 3;
const dayMilliseconds = 86_400_000;

/**
 * Counts ISO weeks, which begin on Monday, without a break at the end of a year: so a rhythm of weeks is right over years of 52 and of 53.
 * @param date local date, YYYY-MM-DD
 * @returns whole weeks since the one of 1970-01-01; two dates of one week have the same
 */
export const weekCount = (date: string): number =>
  Math.floor((Date.parse(date) / dayMilliseconds + daysBeforeFirstMonday) / 7);
