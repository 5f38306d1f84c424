import type { OperationAnswer } from '../../../../shared/http/core/operation.ts';
import { html } from '../../../../shared/http/html/markup.ts';
import type { PageLanguage } from '../../../../shared/http/html/page-language.ts';
import { phoneLink } from '../../../../shared/http/html/phone-link.ts';
import { deadLinkEn } from '../../../../shared/texts/en/problem-page.ts';
import { deadLinkEs } from '../../../../shared/texts/es/problem-page.ts';
import { framed } from '../visit-frame.ts';
import type { VisitSite } from './manage-page.ts';

/** What a link gets that opens no visit, whatever is wrong with it: nobody learns from it whether there is one. */
export function deadVisitLink(site: VisitSite, language: PageLanguage): OperationAnswer {
  const told = language === 'es' ? deadLinkEs : deadLinkEn;
  const main = html`<h1>${told.title}</h1>
<p>${told.why}</p>
<p>${told.call} ${phoneLink(site.phone)}.</p>`;
  return framed(site, { status: 404, language, title: told.title, query: {}, main });
}
