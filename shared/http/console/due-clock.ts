import { Temporal } from 'temporal-polyfill';
import { type Html, html } from '../html/markup.ts';
import { dueWords } from './due-words.ts';

/**
 * A deadline and how far off it is. The script counts it on from there, by time that passes and not by the clock of the laptop
 * (script/due-clocks.js).
 * @param instant RFC 3339
 */
export function dueClock(instant: string, now: Temporal.Instant): Html {
  const due = Temporal.Instant.from(instant);
  const left = due.epochMilliseconds - now.epochMilliseconds;
  return html`<time class="due${left <= 0 && ' due--over'}" datetime="${due.toString({ smallestUnit: 'second' })}" data-due>${dueWords(left)}</time>`;
}
