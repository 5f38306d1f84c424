import { frameTexts } from '../../../texts/pages/frame.ts';
import { type Html, html } from '../markup.ts';
import type { PageLanguage } from '../page-language.ts';

/** How far a form is: in words, and as a row of segments that says the same. @param at of this page, from 1 */
export const stepIndicator = (language: PageLanguage, at: number, of: number): Html => html`<div class="steps">
<p class="steps__text">${frameTexts[language].step(at, of)}</p>
<div class="steps__segments" aria-hidden="true">${Array.from(
  { length: of },
  (_, place) => html`<span class="steps__segment${place < at && ' steps__segment--done'}"></span>`,
)}</div>
</div>`;
