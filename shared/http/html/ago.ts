import { Temporal } from 'temporal-polyfill';

/** How long ago something was, as people say it: `just now`, `12 min ago`, `3 h 5 min ago`, `2 days ago`. @param instant RFC 3339 */
export function ago(instant: string, now: Temporal.Instant): string {
  const minutes = Math.floor((now.epochMilliseconds - Temporal.Instant.from(instant).epochMilliseconds) / 60_000);
  const [days, hours] = [Math.floor(minutes / (24 * 60)), Math.floor(minutes / 60)];
  if (minutes < 1) return 'just now';
  if (hours < 1) return `${minutes} min ago`;
  if (days < 1) return minutes % 60 === 0 ? `${hours} h ago` : `${hours} h ${minutes % 60} min ago`;
  return days === 1 ? '1 day ago' : `${days} days ago`;
}
