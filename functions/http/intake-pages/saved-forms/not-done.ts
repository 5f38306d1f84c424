import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { lineWithNumbers } from '../../../../shared/http/html/text-lines.ts';

/** Says first that what was asked for was not done, and what to do now. @param phone of the practice: it is called where the text names it */
export const notDone = (
  what: string,
  next: string,
  phone: string,
): Html => html`<div class="usa-alert usa-alert--error usa-alert--no-icon" role="alert" tabindex="-1" id="errors" data-focus="true" autofocus>
<div class="usa-alert__body">
<h2 class="usa-alert__heading">${what}</h2>
<p class="usa-alert__text">${lineWithNumbers(next, phone)}</p>
</div>
</div>`;
