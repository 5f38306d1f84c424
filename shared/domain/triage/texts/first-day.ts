import { Temporal } from 'temporal-polyfill';

/** From this age a month says more than a day does. */
const daysOfMonths = 180;

/**
 * The day on which something began, as the reader writes it: `November 23`, or `October 2025` where it is long ago.
 * @param days whole days before `at`
 * @param at RFC 3339
 * @param zone IANA zone in which the days are counted
 */
export const firstDay = (days: number, at: string, zone: string, locale: string): string => {
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().subtract({ days });
  const noon = Date.UTC(day.year, day.month - 1, day.day, 12);
  const shown: Intl.DateTimeFormatOptions =
    days < daysOfMonths ? { month: 'long', day: 'numeric' } : { month: 'long', year: 'numeric' };
  return new Intl.DateTimeFormat(locale, { ...shown, timeZone: 'UTC' }).format(noon);
};
