import { type Html, html } from '../../../../shared/http/html/markup.ts';

/** Says first that what was asked for was not done, and what to do now. */
export const notDone = (
  what: string,
  next: string,
): Html => html`<div class="usa-alert usa-alert--error usa-alert--no-icon" role="alert" tabindex="-1" id="errors" data-focus="true" autofocus>
<div class="usa-alert__body">
<h2 class="usa-alert__heading">${what}</h2>
<p class="usa-alert__text">${next}</p>
</div>
</div>`;
