import { fill } from '../../../shared/domain/messages/message-texts.ts';
import type { PageState } from '../../../shared/domain/paging/page-state.ts';
import { ago } from '../../../shared/http/html/ago.ts';
import { clockTime, isPast, type ReadAt } from '../../../shared/http/html/clock-time.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import { acknowledgementWords as words } from '../../../shared/texts/en/acknowledgement-page.ts';
import { answerForm } from './answer-form.ts';
import { caseLine } from './case-line.ts';
import { floodAsking } from './flood-page.ts';

const cameIn = (receivedAt: string, at: ReadAt): Html =>
  html`${words.cameIn} <strong>${ago(receivedAt, at.now)}</strong>, ${clockTime(receivedAt, at)}.`;

function stepWords({ step, round = 1, contactMissed }: PageState): string | undefined {
  if (step === undefined) return undefined;
  const which = fill(round > 1 ? words.stepAgain : words.step, { step: String(step) });
  return contactMissed ? `${which} ${words.contactMissed}` : which;
}

function thenReach({ state, contactBy, reachedAt }: PageState, at: ReadAt): Html | undefined {
  if (state === 'withdrawn') return undefined;
  if (reachedAt) return html`<li>${words.reached} ${clockTime(reachedAt, at)}.</li>`;
  if (!contactBy) return undefined;
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
${answerForm(words.testWorks)}`;

/** A page that waits for its answer: the level, the case, how long it waits, the button, then what follows. */
export function askingPage(state: PageState, at: ReadAt): Html {
  if (state.of === 'test') return testPage();
  if (state.of === 'flood') return floodAsking(state);
  const isWithdrawn = state.state === 'withdrawn';
  return html`<h1 class="paged-case">${caseLine(state)}</h1>
<p>${state.receivedAt && cameIn(state.receivedAt, at)} ${stepWords(state)}</p>
${isWithdrawn && html`<p class="notice notice--neutral">${words.withdrawn}</p>`}
${answerForm(isWithdrawn ? words.confirm : words.haveIt)}
${next(state, at)}`;
}
