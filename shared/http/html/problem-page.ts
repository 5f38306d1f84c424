import { deadLinkEn, problemWords as words } from '../../texts/en/problem-page.ts';
import { deadLinkEs } from '../../texts/es/problem-page.ts';
import type { GatewayEvent } from '../core/gateway-event.ts';
import { isOpenedLink } from '../core/link-in-address.ts';
import type { Problem } from '../core/problem.ts';
import { wayUp } from './assets.ts';
import { emergencyNotice } from './emergency-notice.ts';
import { type Html, html } from './markup.ts';
import { page, type Site } from './page.ts';
import { phoneLink } from './phone-link.ts';
import { prefersSpanish } from './prefers.ts';

const faults = ({ errors = [] }: Problem): Html | undefined =>
  errors.length > 0
    ? html`<ul>${errors.map(({ pointer, detail }) => html`<li><code>${pointer}</code> ${detail}</li>`)}</ul>`
    : undefined;

/** What of a request decides how its problem is told. */
type Asked = Pick<
  GatewayEvent,
  'headers' | 'httpMethod' | 'multiValueQueryStringParameters' | 'requestContext' | 'resource'
>;

/** A link opens nothing where its token is not good, or what it opened is gone. */
export const isDeadLink = ({ status }: Problem, asked: Asked): boolean =>
  (status === 401 || status === 404) && isOpenedLink(asked);

/** Says to whoever opened a link that it opens nothing any more, in Spanish or English as their browser asks for. */
function deadLinkPage(site: Site, asked: Asked): string {
  const [told, language] = prefersSpanish(asked) ? ([deadLinkEs, 'es'] as const) : ([deadLinkEn, 'en'] as const);
  const main = html`<h1>${told.title}</h1>
<p>${told.why}</p>
<p>${told.call} ${phoneLink(site.phone)}.</p>
<p>${told.reference} <code>${asked.requestContext.requestId}</code></p>`;
  return page(site, { title: told.title, language, up: wayUp(asked.resource), main });
}

/** Says to people what a request came to that was refused or failed: what it was, what to do, whom to call, what to quote. */
export function problemPage(site: Site, problem: Problem, asked: Asked): string {
  if (isDeadLink(problem, asked)) return deadLinkPage(site, asked);
  const { resource, requestContext } = asked;
  const main = html`${emergencyNotice(problem)}
<h1>${problem.title}</h1>
<p>${problem.detail}</p>
${faults(problem)}
<p>${words.call} ${phoneLink(site.phone)}.</p>
<p>${words.reference} <code>${requestContext.requestId}</code></p>`;
  return page(site, { title: problem.title, language: 'en', up: wayUp(resource), main });
}
