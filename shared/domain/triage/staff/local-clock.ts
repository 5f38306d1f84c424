import { Temporal } from 'temporal-polyfill';

/**
 * An instant as people at the practice say it: `Thu 26 Nov, 3:40 am`.
 * @param at RFC 3339 @param zone IANA zone of the practice
 */
export const localClock = (at: string, zone: string): string => {
  const format = new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
  });
  const parts = format.formatToParts(Temporal.Instant.from(at).epochMilliseconds);
  const part = (wanted: string): string => parts.find(({ type }) => type === wanted)?.value ?? '';
  const time = `${part('hour')}:${part('minute')} ${part('dayPeriod').toLowerCase()}`;
  return `${part('weekday')} ${part('day')} ${part('month')}, ${time}`;
};
