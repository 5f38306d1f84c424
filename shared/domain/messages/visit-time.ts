import { Temporal } from 'temporal-polyfill';
import type { EpochMinute } from '../core/local-time.ts';
import { fill } from './message-texts.ts';
import type { TimeTexts } from './time-texts.ts';

const minuteMilliseconds = 60_000;

const partOf = (locale: string, options: Intl.DateTimeFormatOptions, at: number): string => {
  const [wanted] = Object.keys(options).filter((name) => name !== 'timeZone');
  const parts = new Intl.DateTimeFormat(locale, options).formatToParts(at);
  return parts.find(({ type }) => type === wanted)?.value ?? '';
};

/**
 * A visit's time as its patient reads it: clinic's local time with the zone, e.g. `Tuesday, November 24, 2026 at
 * 9:00 AM EST`. The zone's short name is the English one in every language: it is what New Yorkers read on a clock.
 * @param start epoch minute
 * @param zone IANA zone of the clinic
 * @param names how weekdays and months are written
 */
export function visitTime(
  start: EpochMinute,
  zone: string,
  { locale, dateTime, dayPeriods }: TimeTexts,
  names: 'long' | 'short' = 'long',
): string {
  const at = start * minuteMilliseconds;
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const clock = `${local.hour % 12 || 12}:${String(local.minute).padStart(2, '0')}`;
  return fill(dateTime, {
    weekday: partOf(locale, { weekday: names, timeZone: zone }, at),
    month: partOf(locale, { month: names, timeZone: zone }, at),
    day: String(local.day),
    year: String(local.year),
    time: `${clock} ${local.hour < 12 ? dayPeriods[0] : dayPeriods[1]}`,
    zone: partOf('en-US', { timeZoneName: 'short', timeZone: zone }, at),
  });
}
