import type { PageState } from '../../../shared/domain/paging/page-state.ts';
import { clockTime, type ReadAt } from '../../../shared/http/html/clock-time.ts';
import { icon } from '../../../shared/http/html/icon.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import type { Site } from '../../../shared/http/html/page.ts';
import { phoneLink } from '../../../shared/http/html/phone-link.ts';
import { stateWords, acknowledgementWords as words } from '../../../shared/texts/en/acknowledgement-page.ts';
import { isPast } from './asking-page.ts';
import { caseLine } from './case-line.ts';

const callLine = ({ phone }: Site): Html => html`<p>${words.call} ${phoneLink(phone)}.</p>`;

const answeredAt = ({ acknowledgedAt }: PageState, at: ReadAt): Html | undefined =>
  acknowledgedAt ? html`<p>${words.answeredAt} ${clockTime(acknowledgedAt, at)}.</p>` : undefined;

const whichCase = (state: PageState): Html | undefined =>
  state.code ? html`<p class="paged-case">${caseLine(state)}</p>` : undefined;

const testLine = ({ of }: PageState): Html | undefined => (of === 'test' ? html`<p>${words.test}</p>` : undefined);

function nowReach({ contactBy, reachedAt }: PageState, at: ReadAt): Html | undefined {
  if (reachedAt) return html`<p>${words.reached} ${clockTime(reachedAt, at)}.</p>`;
  if (!contactBy) return undefined;
  const opening = isPast(contactBy, at.now) ? words.reachOverdue : words.nowReach;
  return html`<p><strong>${opening} ${clockTime(contactBy, at)}.</strong> ${words.pagedAgain}</p>`;
}

/** The reader answered: what is to be done now. */
export const answeredPage = (state: PageState, site: Site, at: ReadAt): Html => html`${whichCase(state)}
<div class="notice notice--success"><h1 class="notice__headline">${icon('check')} ${stateWords.yours.headline}</h1></div>
${testLine(state)}
${nowReach(state, at)}
${answeredAt(state, at)}
${callLine(site)}`;

/** There is nothing to answer: what happened, and whom to call. */
export const overPage = (state: PageState, site: Site, at: ReadAt): Html => {
  const { headline, lines } = stateWords[state.state];
  return html`${whichCase(state)}
<h1>${headline}</h1>
${testLine(state)}
${lines.map((line) => html`<p>${line}</p>`)}
${answeredAt(state, at)}
${callLine(site)}`;
};
