import { Temporal } from 'temporal-polyfill';
import { type Html, html } from '../html/markup.ts';

const day = 24 * 60;

/** Two units at most, as people say it: `48 min`, `3 h 5 min`, `2 days 4 h`. */
export function lengthOf(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / day), Math.floor((minutes % day) / 60), minutes % 60];
  const parts = days > 0 ? [days === 1 ? '1 day' : `${days} days`, hours > 0 && `${hours} h`] : [];
  const short = days > 0 ? parts : [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`];
  return short.filter(Boolean).join(' ');
}

/** How far off a deadline is: `in 48 min`, `due now`, `overdue 12 min`; whole minutes that have passed, or are left in full. */
export function dueWords(instant: string, now: Temporal.Instant): string {
  const left = (Temporal.Instant.from(instant).epochMilliseconds - now.epochMilliseconds) / 60_000;
  if (Math.abs(left) < 1) return 'due now';
  return left > 0 ? `in ${lengthOf(Math.floor(left))}` : `overdue ${lengthOf(Math.floor(-left))}`;
}

/**
 * A deadline and how far off it is. The script counts it on from there, by time that passes and not by the clock of the laptop (console.js).
 * @param instant RFC 3339
 */
export function dueClock(instant: string, now: Temporal.Instant): Html {
  const due = Temporal.Instant.from(instant);
  const isOver = Temporal.Instant.compare(due, now) <= 0;
  return html`<time class="due${isOver && ' due--over'}" datetime="${due.toString({ smallestUnit: 'second' })}" data-due>${dueWords(instant, now)}</time>`;
}
