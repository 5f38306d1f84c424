import { fill } from '../../../shared/domain/messages/message-texts.ts';
import type { PageState } from '../../../shared/domain/paging/page-state.ts';
import { clockTime, isPast, type ReadAt } from '../../../shared/http/html/clock-time.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import { urgencyMark } from '../../../shared/http/html/urgency-mark.ts';
import { acknowledgementWords as words } from '../../../shared/texts/en/acknowledgement-page.ts';
import { answerForm } from './answer-form.ts';

const counted = (text: string, counts: Record<string, number>): string =>
  fill(text, Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)])));

/** The highest level of a flood, and how many cases it is. */
export const floodLine = ({ urgency, cases = 0 }: PageState): Html =>
  html`${urgency && urgencyMark(urgency)} <span class="paged-case__code">${counted(words.floodCases, { cases })}</span>`;

/** Which cases: what is not named stands in the worklist. */
export function floodCodes({ codes = [], cases = 0 }: PageState): Html {
  const more = cases - codes.length;
  return html`<h2>${words.floodCodes}</h2>
<ul class="paged-codes">${codes.map((code) => html`<li>${code}</li>`)}${more > 0 && html`<li>${counted(words.floodMore, { more })}</li>`}</ul>`;
}

/** The page of a flood that waits for its answer, or for the rest of it. */
export function floodAsking(state: PageState): Html {
  const { cases = 0, waiting = 0 } = state;
  const isRest = waiting < cases;
  return html`<h1 class="paged-case">${floodLine(state)}</h1>
<p>${isRest ? html`<strong>${counted(words.floodPart, { done: cases - waiting, cases })}</strong>` : words.floodFrom}</p>
${answerForm(counted(isRest ? words.floodHaveRest : words.floodHaveIt, { waiting }))}
<p>${words.floodThen}</p>
${floodCodes(state)}`;
}

/** What whoever has the cases of a flood is to do. */
export function floodReach({ contactBy }: PageState, at: ReadAt): Html {
  if (!contactBy) return html`<p>${words.floodRecord}</p>`;
  const opening = isPast(contactBy, at.now) ? words.floodReachOverdue : words.floodReach;
  return html`<p><strong>${opening} ${clockTime(contactBy, at)}.</strong> ${words.floodRecord}</p>`;
}
