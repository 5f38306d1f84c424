import { Temporal } from 'temporal-polyfill';

/** From this age a month says more than a day does. */
const daysOfMonths = 180;

/** Words name a day as far back as the day before yesterday; "Tuesday", "a few weeks" and "in 2019" are read as round figures. */
const daysNamedByWords = 2;

/** Whether a day that words gave is the one that they named, and may be told as a date. */
export const isNamedByWords = (days: number): boolean => days <= daysNamedByWords;

/** No one lives longer, so a first day before it is a slip of the pen; before the calendar begins there is no date at all. */
const daysOfLife = 130 * 366;

/** How exactly a first day is told. */
export type DayKind = 'recent' | 'longAgo' | 'unknown';

const shownAs = {
  recent: { month: 'long', day: 'numeric' },
  longAgo: { month: 'long', year: 'numeric' },
} as const satisfies Record<Exclude<DayKind, 'unknown'>, Intl.DateTimeFormatOptions>;

/**
 * The day on which something began, as the reader writes it: `November 23`, or `October 2025` where it is long ago.
 * @param days whole days before `at`; null, or more than anybody has lived = not known
 * @param at RFC 3339
 * @param zone IANA zone in which the days are counted
 */
export const firstDay = (
  days: number | null,
  at: string,
  zone: string,
  locale: string,
): { readonly kind: DayKind; readonly day: string } => {
  if (days === null || days > daysOfLife) return { kind: 'unknown', day: '' };
  const kind = days < daysOfMonths ? 'recent' : 'longAgo';
  const date = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().subtract({ days });
  const format = new Intl.DateTimeFormat(locale, { ...shownAs[kind], timeZone: 'UTC' });
  return { kind, day: format.format(date.toZonedDateTime('UTC').epochMilliseconds) };
};
