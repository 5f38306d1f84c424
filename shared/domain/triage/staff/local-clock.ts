import { Temporal } from 'temporal-polyfill';

/**
 * An instant as people at the practice say it: `Thu 26 Nov, 3:40 am`.
 * @param at RFC 3339 @param zone IANA zone of the practice
 * @param precision `second`: `Thu 26 Nov, 3:40:07 am`
 */
export const localClock = (at: string, zone: string, precision: 'minute' | 'second' = 'minute'): string => {
  const format = new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    ...(precision === 'second' && { second: '2-digit' }),
    timeZone: zone,
  });
  const parts = format.formatToParts(Temporal.Instant.from(at).epochMilliseconds);
  const part = (wanted: string): string => parts.find(({ type }) => type === wanted)?.value ?? '';
  const clock = [part('hour'), part('minute'), part('second')].filter(Boolean).join(':');
  const time = `${clock} ${part('dayPeriod').toLowerCase()}`;
  return `${part('weekday')} ${part('day')} ${part('month')}, ${time}`;
};
