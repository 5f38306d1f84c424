import { type Html, html } from '../markup.ts';

/** What is wrong with one field, in the page's language. */
export interface FieldError {
  /** Id of the field that it leads to. */
  field: string;
  text: string;
}

/** What is wrong with a field, or with none of the page. */
export type SummaryError = Pick<FieldError, 'text'> & Partial<FieldError>;

/** On top of a page that could not be taken: each error leads to its field, where it has one. The page's script puts the focus here; without it, it is the first thing read. */
export const errorSummary = (title: string, errors: readonly SummaryError[]): Html | undefined =>
  errors.length === 0
    ? undefined
    : html`<div class="usa-alert usa-alert--error usa-alert--no-icon" role="alert" tabindex="-1" id="errors" data-focus="true" autofocus>
<div class="usa-alert__body">
<h2 class="usa-alert__heading">${title}</h2>
<ul class="usa-alert__text">${errors.map(({ field, text }) => html`<li>${field === undefined ? text : html`<a href="#${field}">${text}</a>`}</li>`)}</ul>
</div>
</div>`;
