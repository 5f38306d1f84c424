import type { Temporal } from 'temporal-polyfill';
import { stored } from '../../domain/core/instants.ts';
import { notFound, Refusal } from '../../domain/core/refusal.ts';
import { type TestPageName, type TestPageState, testPageState } from '../../domain/paging/page-state.ts';
import type { TestPage } from '../../domain/paging/test-page.ts';
import { keepAnswer, type Reply } from '../core/unit-of-work.ts';
import { type Answerer, type AnswerPageDeps, OVER } from './answerer.ts';

/** @throws Refusal `not-found` for a test page that was never sent, or long ago */
function stateOf(page: TestPageName, sent: TestPage | undefined): TestPageState {
  if (!sent) throw notFound('page');
  return testPageState(page, sent.answer);
}

/** @throws Refusal `not-found` */
export const testStateNow = async ({ testPages }: AnswerPageDeps, page: TestPageName): Promise<TestPageState> =>
  stateOf(page, await testPages.page(page));

/**
 * Writes down that a test page was answered; again by the same person changes nothing.
 * @throws Refusal `not-found`; `stale-version` where somebody else answered it
 */
export async function answerTest<Answer>(
  deps: AnswerPageDeps,
  { page, caller, now }: { page: TestPageName; caller: Answerer; now: Temporal.Instant },
  reply: Reply<TestPageState, Answer>,
): Promise<Answer> {
  const state = stateOf(page, await deps.testPages.answered(page, caller.staffId, stored(now)));
  if (state.state !== 'yours') throw new Refusal('stale-version', OVER);
  return keepAnswer(deps, reply, state);
}
