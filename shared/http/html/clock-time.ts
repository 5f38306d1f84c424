import { Temporal } from 'temporal-polyfill';
import { type Html, html } from './markup.ts';

/** Its halves stay on one line. */
const clockOf = ({ hour, minute }: Pick<Temporal.PlainTime, 'hour' | 'minute'>): string =>
  `${hour % 12 || 12}:${String(minute).padStart(2, '0')}\u00a0${hour < 12 ? 'AM' : 'PM'}`;

/** When something is read: by which clock, and at what instant. */
export interface ReadAt {
  now: Temporal.Instant;
  /** IANA zone. */
  zone: string;
}

/** A time as a clock in the zone shows it, with its day where that is not today: `2:14 AM`; `Tuesday, November 24, 2:14 AM`. */
export function clockWords(instant: string, { now, zone }: ReadAt): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const isToday = local.toPlainDate().equals(now.toZonedDateTimeISO(zone).toPlainDate());
  const day = local.toLocaleString('en-US', { weekday: 'long', month: 'long', day: 'numeric' });
  return isToday ? clockOf(local) : `${day}, ${clockOf(local)}`;
}

/** @param instant RFC 3339 */
export const clockTime = (instant: string, at: ReadAt): Html =>
  html`<time datetime="${Temporal.Instant.from(instant).toString({ smallestUnit: 'second' })}">${clockWords(instant, at)}</time>`;

/** @param instant RFC 3339 */
export const isPast = (instant: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(instant), now) <= 0;

/** A time of day by the clock that it is told in: `9:00 AM`. @param told RFC 3339 with an offset, or wall-clock time such as `09:00` */
export const timeOfDay = (told: string): string => clockOf(Temporal.PlainTime.from(told));

/** The same of an instant, marked for machines. @param told RFC 3339 with an offset */
export const markedTimeOfDay = (told: string): Html => html`<time datetime="${told}">${timeOfDay(told)}</time>`;
