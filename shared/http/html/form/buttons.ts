import { type Html, html, type Piece } from '../markup.ts';

/** A button that sends its form; `name` and `value` tell which was pressed. */
export interface Button {
  label: string;
  name?: string;
  value?: string;
  /** Id of its form, where it stands outside of that. */
  form?: string;
  /** What it is about, for whoever cannot see where it stands. */
  about?: string;
  /** Language of its label, where that is not the page's. */
  lang?: string;
}

const named = ({ name, value, form, lang }: Button): Piece => [
  name !== undefined && html` name="${name}" value="${value ?? ''}"`,
  form !== undefined && html` form="${form}"`,
  lang !== undefined && html` lang="${lang}"`,
];

/** The one main button of a page. */
export const mainButton = (button: Button): Html =>
  html`<button class="usa-button main-button" type="submit"${named(button)}>${button.label}</button>`;

export const otherButton = (button: Button): Html =>
  html`<button class="usa-button usa-button--outline" type="submit"${named(button)}>${button.label}</button>`;

/** A button that looks like a link, such as Back and the other language. */
export const linkButton = (button: Button): Html =>
  html`<button class="usa-button usa-button--unstyled" type="submit"${named(button)}>${button.label}${
    button.about !== undefined && html`<span class="usa-sr-only"> ${button.about}</span>`
  }</button>`;

/** What a form carries along unseen. */
export const hiddenFields = (fields: Readonly<Record<string, string | undefined>>): Html =>
  html`${Object.entries(fields).map(([name, value]) => value !== undefined && html`<input type="hidden" name="${name}" value="${value}">\n`)}`;
