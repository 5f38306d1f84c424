import type { PageState } from '../../../shared/domain/paging/page-state.ts';
import { clockTime, type ReadAt } from '../../../shared/http/html/clock-time.ts';
import { icon } from '../../../shared/http/html/icon.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import type { Site } from '../../../shared/http/html/page.ts';
import { phoneLink } from '../../../shared/http/html/phone-link.ts';
import { stateWords, acknowledgementWords as words } from '../../../shared/texts/en/acknowledgement-page.ts';
import { reachedForm } from './answer-form.ts';
import { caseLine } from './case-line.ts';
import { floodCodes, floodLine } from './flood-page.ts';
import { headlineOf, toDo } from './to-do.ts';

const callLine = ({ phone }: Site, opening: string = words.call): Html => html`<p>${opening} ${phoneLink(phone)}.</p>`;

const answeredAt = ({ acknowledgedAt }: PageState, at: ReadAt): Html | undefined =>
  acknowledgedAt ? html`<p>${words.answeredAt} ${clockTime(acknowledgedAt, at)}.</p>` : undefined;

function whichCase(state: PageState): Html | undefined {
  if (state.of === 'flood') return html`<p class="paged-case">${floodLine(state)}</p>`;
  return state.code ? html`<p class="paged-case">${caseLine(state)}</p>` : undefined;
}

const testLine = ({ of }: PageState): Html | undefined => (of === 'test' ? html`<p>${words.test}</p>` : undefined);

const wayTo = (address: string, label: string): Html =>
  html`<p><a class="line-link" href="${address}">${label}</a></p>`;

/** The way on: of one case to the case itself, so that nobody calls another person's number; of several to the worklist. */
function wayOn({ caseId, canReach, reachedAt }: PageState): Html {
  if (caseId === undefined) return wayTo('../staff', words.worklist);
  const label = canReach ? words.caseToCall : reachedAt ? words.caseReached : words.toCase;
  return wayTo(`../staff/cases/${caseId}`, label);
}

/** Its button stands below what is to be done: not where the one before it was pressed. */
const reaching = (state: PageState, site: Site): Html | undefined =>
  state.canReach ? html`${wayOn(state)}\n${callLine(site, words.number)}\n${reachedForm(words.iReached)}` : undefined;

/** The reader answered: what is to be done now. */
export const answeredPage = (state: PageState, site: Site, at: ReadAt): Html => html`${whichCase(state)}
<div class="notice notice--success"><h1 class="notice__headline">${icon('check')} ${headlineOf(state, at)}</h1></div>
${testLine(state)}
${toDo(state, at)}
${reaching(state, site)}
${!state.canReach && wayOn(state)}
${!state.reachedAt && answeredAt(state, at)}
${!state.canReach && callLine(site)}
${state.of === 'flood' && floodCodes(state)}`;

/** There is nothing to answer: what happened, and whom to call. */
export const overPage = (state: PageState, site: Site, at: ReadAt): Html => {
  const { headline, lines } = stateWords[state.state];
  return html`${whichCase(state)}
<h1>${headline}</h1>
${testLine(state)}
${lines.map((line) => html`<p>${line}</p>`)}
${answeredAt(state, at)}
${reaching(state, site)}
${!state.canReach && callLine(site)}`;
};
