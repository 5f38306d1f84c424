import { Temporal } from 'temporal-polyfill';
import { fill } from '../../../shared/domain/messages/message-texts.ts';
import type { PageState } from '../../../shared/domain/paging/page-state.ts';
import { ago } from '../../../shared/http/html/ago.ts';
import { clockTime, type ReadAt } from '../../../shared/http/html/clock-time.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import { acknowledgementWords as words } from '../../../shared/texts/en/acknowledgement-page.ts';
import { caseLine } from './case-line.ts';

export const isPast = (instant: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(instant), now) <= 0;

/** Posts to the page's own address, so that it works wherever the page was opened. */
const answerForm = (label: string): Html =>
  html`<form method="post"><button class="usa-button answer-button" type="submit">${label}</button></form>`;

const cameIn = (receivedAt: string, at: ReadAt): Html =>
  html`${words.cameIn} <strong>${ago(receivedAt, at.now)}</strong>, ${clockTime(receivedAt, at)}.`;

const stepWords = ({ step, round }: PageState): string | undefined =>
  step && round ? fill(words.step, { step: String(step), round: String(round) }) : undefined;

function thenReach({ state, contactBy, reachedAt }: PageState, at: ReadAt): Html | undefined {
  if (!contactBy || state === 'withdrawn') return undefined;
  if (reachedAt) return html`<li>${words.reached} ${clockTime(reachedAt, at)}.</li>`;
  const opening = isPast(contactBy, at.now) ? words.reachOverdue : words.thenReach;
  return html`<li>${opening} <strong>${clockTime(contactBy, at)}</strong>.</li>`;
}

function elseNext({ nextPageAt }: PageState, at: ReadAt): Html | undefined {
  if (!nextPageAt) return undefined;
  if (isPast(nextPageAt, at.now)) return html`<li>${words.elseNextNow}</li>`;
  return html`<li>${words.elseNext} <strong>${clockTime(nextPageAt, at)}</strong>.</li>`;
}

function next(state: PageState, at: ReadAt): Html | undefined {
  const steps = [thenReach(state, at), elseNext(state, at)].filter((each) => each !== undefined);
  return steps.length > 0 ? html`<ul>${steps}</ul>` : undefined;
}

const testPage = (): Html => html`<h1>${words.testHeadline}</h1>
<p><strong>${words.test}</strong> ${words.testWhy}</p>
${answerForm(words.haveIt)}`;

/** A page that waits for its answer: the level, the case, how long it waits, the button, then what follows. */
export function askingPage(state: PageState, at: ReadAt): Html {
  if (state.of === 'test') return testPage();
  const isWithdrawn = state.state === 'withdrawn';
  return html`<h1 class="paged-case">${caseLine(state)}</h1>
<p>${state.receivedAt && cameIn(state.receivedAt, at)} ${stepWords(state)}</p>
${isWithdrawn && html`<p class="notice notice--neutral">${words.withdrawn}</p>`}
${answerForm(isWithdrawn ? words.confirm : words.haveIt)}
${next(state, at)}`;
}
