import { staffPage } from '../../../../shared/http/console/staff-page.ts';
import type { SignedIn } from '../../../../shared/http/core/sessions.ts';
import { wayUp } from '../../../../shared/http/html/assets.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import type { Site } from '../../../../shared/http/html/page.ts';
import { operationsTexts as texts } from '../../../../shared/texts/en/pages/console-operations.ts';

/** The parts of operations, by the address of each below the site's root. */
export const operationsPages = {
  overview: 'staff/operations',
  messages: 'staff/reports/messages',
  holds: 'staff/operations/holds',
  floods: 'staff/operations/floods',
  audit: 'staff/operations/audit',
  access: 'staff/operations/access',
  directory: 'staff/operations/directory',
} as const;
export type OperationsPage = keyof typeof operationsPages;

/** The way up from each of them but the first. */
export const upFromPart = wayUp('/staff/operations/part');

export interface OperationsContent {
  page: OperationsPage | undefined;
  /** Path of the page's own address. */
  path: string;
  title: string;
  signedIn: SignedIn;
  body: Html;
  /** Above the heading: what was done, or what is to be mended. */
  notice?: Html | undefined;
  hasErrors?: boolean;
}

function parts(current: OperationsPage | undefined, up: string): Html {
  const pages = Object.keys(operationsPages) as OperationsPage[];
  return html`<nav class="report-nav no-print" aria-label="${texts.nav}">
${pages.map(
  (page) =>
    html`<a href="${up}${operationsPages[page]}"${page === current && html` aria-current="page"`}>${texts.parts[page]}</a>\n`,
)}</nav>`;
}

/** A page of operations. @returns its text */
export function operationsPage(site: Site, content: OperationsContent): string {
  const { page, path, title, signedIn, body, notice, hasErrors } = content;
  const main = html`${notice}
<h1>${title}</h1>
${parts(page, wayUp(path))}
${body}`;
  return staffPage(site, { title, path, signedIn, section: 'operations', main, ...(hasErrors && { hasErrors }) });
}
