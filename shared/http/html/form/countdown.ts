import type { Temporal } from 'temporal-polyfill';
import { frameTexts } from '../../../texts/pages/frame.ts';
import { type Html, html } from '../markup.ts';
import type { PageLanguage } from '../page-language.ts';

export interface Countdown {
  language: PageLanguage;
  /** When the time is over. */
  until: Temporal.Instant;
  /** When the page is written: the reader's clock may be wrong, the server's is not. */
  now: Temporal.Instant;
}

/** Minutes and seconds: `9:05`. */
const clockOf = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/**
 * The time that is left, counted down where scripts run and unseen where not: the page says besides until when it is. Screen readers
 * hear of it when five minutes are left, one, and none.
 */
export function countdown({ language, until, now }: Countdown): Html {
  const words = frameTexts[language];
  return html`<div class="countdown" data-until="${until.toString()}" data-now="${now.toString()}" data-five="${
    words.fiveMinutes
  }" data-one="${words.oneMinute}" data-over="${words.timeOver}">
<p data-line hidden>${words.timeLeft} <span class="countdown__clock" data-clock>${clockOf(
    until.epochMilliseconds - now.epochMilliseconds,
  )}</span></p>
<p class="usa-sr-only" role="status" data-spoken></p>
</div>`;
}
