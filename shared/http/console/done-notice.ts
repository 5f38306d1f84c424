import { type Html, html } from '../html/markup.ts';

/**
 * What was done, on the page that a form led to. The address says only a code of the table (`?did=acknowledged`): nobody can write words
 * into our pages by a link.
 */
export const doneNotice = (did: string | undefined, said: Readonly<Record<string, string>>): Html | undefined =>
  did !== undefined && Object.hasOwn(said, did)
    ? html`<div class="usa-alert usa-alert--success done-notice" role="status"><p class="usa-alert__text">${said[did]}</p></div>`
    : undefined;
