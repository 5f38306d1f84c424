import { emergencyFoot } from '../../../../shared/http/html/emergency-foot.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { page, type Site } from '../../../../shared/http/html/page.ts';

/** A page of the documentation. @param up its way up */
export const docsPage = (site: Site, title: string, up: string, main: Html): string =>
  page(site, { title, language: 'en', up, main: html`<div class="docs">${main}</div>`, after: emergencyFoot('en') });

/** A table of two columns or more; its first is what a row is about. */
export const docsTable = (
  heads: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
): Html => html`<table class="docs-table">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map(([first, ...others]) => html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table>`;
