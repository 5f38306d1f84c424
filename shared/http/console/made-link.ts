import { type Html, html } from '../html/markup.ts';

/**
 * A link that was just made, to be copied. Whoever has it sees what it leads to, so it stands in no address: only in the answer to its form,
 * which is kept sealed for as long as that form counts as one that came before.
 * @param words `made` says what to do with it
 */
export const madeLink = (url: string, words: { made: string; label: string }): Html =>
  html`<div class="usa-alert usa-alert--success" role="status"><p class="usa-alert__text">${words.made}</p>
<label class="usa-label" for="calendar-url">${words.label}</label>
<input class="usa-input" type="text" id="calendar-url" readonly value="${url}"></div>`;
