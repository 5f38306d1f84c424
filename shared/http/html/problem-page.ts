import { problemWords as words } from '../../texts/en/problem-page.ts';
import type { GatewayEvent } from '../core/gateway-event.ts';
import type { Problem } from '../core/problem.ts';
import { wayUp } from './assets.ts';
import { emergencyNotice } from './emergency-notice.ts';
import { type Html, html } from './markup.ts';
import { page, type Site } from './page.ts';
import { phoneLink } from './phone-link.ts';

const faults = ({ errors = [] }: Problem): Html | undefined =>
  errors.length > 0
    ? html`<ul>${errors.map(({ pointer, detail }) => html`<li><code>${pointer}</code> ${detail}</li>`)}</ul>`
    : undefined;

/** Says to people what a request came to that was refused or failed: what it was, what to do, whom to call, what to quote. */
export function problemPage(
  site: Site,
  problem: Problem,
  { resource, requestContext }: Pick<GatewayEvent, 'resource' | 'requestContext'>,
): string {
  const main = html`${emergencyNotice(problem)}
<h1>${problem.title}</h1>
<p>${problem.detail}</p>
${faults(problem)}
<p>${words.call} ${phoneLink(site.phone)}.</p>
<p>${words.reference} <code>${requestContext.requestId}</code></p>`;
  return page(site, { title: problem.title, language: 'en', up: wayUp(resource), main });
}
