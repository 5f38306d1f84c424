import type { PageState } from '../../../shared/domain/paging/page-state.ts';
import { clockTime, isPast, type ReadAt } from '../../../shared/http/html/clock-time.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import { stateWords, acknowledgementWords as words } from '../../../shared/texts/en/acknowledgement-page.ts';
import { floodReach } from './flood-page.ts';

/** What the page of whoever answered is called: what they did last. */
export function titleOf({ of, reachedAt }: PageState): string {
  if (of === 'test') return words.testAnswered;
  if (of === 'flood') return words.floodYours;
  return reachedAt ? words.recordedTitle : stateWords.yours.headline;
}

/** What whoever answered is told first. */
export const headlineOf = (state: PageState, at: ReadAt): Html | string =>
  state.of === 'round' && state.reachedAt
    ? html`<span>${words.recordedAt} ${clockTime(state.reachedAt, at)}</span>`
    : titleOf(state);

/** When paging begins again: by the clock that the reader was told before, or at a time of its own. */
function again({ contactBy, pagedAgainAt }: PageState, at: ReadAt): Html | string | undefined {
  if (!pagedAgainAt) return undefined;
  if (isPast(pagedAgainAt, at.now)) return words.pagedAgainNow;
  if (contactBy && !isPast(contactBy, at.now)) return words.pagedAgain;
  return html`${words.pagedAgainAt} <strong>${clockTime(pagedAgainAt, at)}</strong>.`;
}

function toReach(state: PageState, contactBy: string, at: ReadAt): Html {
  const opening = isPast(contactBy, at.now) ? words.reachOverdue : words.nowReach;
  return html`<p><strong>${opening} ${clockTime(contactBy, at)}.</strong> ${again(state, at)}</p>`;
}

/** What whoever answered is to do now, and by when. */
export function toDo(state: PageState, at: ReadAt): Html {
  if (state.of === 'test') return html`<p>${words.nothingToDo}</p>`;
  if (state.of === 'flood') return floodReach(state, at);
  if (state.reachedAt) return html`<p>${words.recorded}</p>`;
  if (state.contactBy) return toReach(state, state.contactBy, at);
  return html`<p>${state.withdrawn && words.wasWithdrawn} ${words.nobodyToCall}</p>`;
}
