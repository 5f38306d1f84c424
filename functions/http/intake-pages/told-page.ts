import type { Temporal } from 'temporal-polyfill';
import { type CalledDeps, calledPage } from './called-page.ts';
import type { Shown } from './read-form.ts';
import { type SentPageDeps, sentPageAgain } from './sent-page.ts';

/**
 * The page of a form that was sent, or after a call back was asked for, by its address; it changes nothing.
 * @returns undefined for a form that stands at a page of its own
 */
export async function toldPage(
  deps: SentPageDeps & CalledDeps,
  shown: Shown,
  now: Temporal.Instant,
): Promise<string | undefined> {
  if (shown.state.at === 'sent') return sentPageAgain(deps, shown, now);
  return shown.state.at === 'called' ? calledPage(deps, shown, now) : undefined;
}
