import type { Temporal } from 'temporal-polyfill';
import { notFound } from '../../domain/core/refusal.ts';
import type { PageName } from '../../domain/paging/page-link.ts';
import type { FloodPageState, RoundPageState, TestPageState } from '../../domain/paging/page-state.ts';
import type { PageDoor } from '../cases/acknowledge-case.ts';
import type { Reply } from '../core/unit-of-work.ts';
import { answerFlood, floodStateNow } from './answer-flood.ts';
import { answerRound, reachedOfRound, roundStateNow } from './answer-round.ts';
import { answerTest, testStateNow } from './answer-test.ts';
import { type AnswerPageDeps, answererOf } from './answerer.ts';
import type { PageReader } from './ports.ts';

export interface PageDeps extends AnswerPageDeps {
  issuedPages: PageReader;
}

/** A page that is known, as it stands. */
export type KnownState = RoundPageState | FloodPageState | TestPageState;

/** Which page is answered, by what, and whether its person was reached too. */
export interface PageAnswer {
  page: PageName;
  door: PageDoor;
  now: Temporal.Instant;
  /** Only of a page of one case: of a flood each call is recorded by itself. */
  reached?: boolean;
}

function stateOf(deps: AnswerPageDeps, page: PageName): Promise<KnownState> {
  switch (page.of) {
    case 'round':
      return roundStateNow(deps, page);
    case 'flood':
      return floodStateNow(deps, page);
    case 'test':
      return testStateNow(deps, page);
  }
}

async function pageOf({ issuedPages }: PageDeps, token: string): Promise<PageName> {
  const page = await issuedPages.page(token);
  if (!page) throw notFound('page');
  return page;
}

/**
 * Tells how a page stands for whoever opens its link; it changes nothing.
 * @throws Refusal `not-found` for a token that no page has, `not-allowed` where its person answers no pages any more
 */
export async function viewPage(deps: PageDeps, token: string, now: Temporal.Instant): Promise<KnownState> {
  const page = await pageOf(deps, token);
  await answererOf(deps, page, now);
  return stateOf(deps, page);
}

/**
 * Answers a page as the person whom it was sent to.
 * @param reply gets the page as it stands then
 * @throws Refusal `not-allowed` where they answer no pages any more; as `answerRound`, `answerFlood`, `answerTest`
 */
export async function answerAs<Answer>(
  deps: AnswerPageDeps,
  { page, reached, ...how }: PageAnswer,
  reply: Reply<KnownState, Answer>,
): Promise<Answer> {
  const caller = await answererOf(deps, page, how.now);
  switch (page.of) {
    case 'round':
      return (reached ? reachedOfRound : answerRound)(deps, { page, caller, ...how }, reply);
    case 'flood':
      return answerFlood(deps, { page, caller, ...how }, reply);
    case 'test':
      return answerTest(deps, { page, caller, now: how.now }, reply);
  }
}

/**
 * Answers a page by its link.
 * @param answer `reached`: its reader reached the person, too
 * @throws as `answerAs`; Refusal `not-found` for a token that no page has
 */
export async function answerPage<Answer>(
  deps: PageDeps,
  token: string,
  answer: Pick<PageAnswer, 'now' | 'reached'>,
  reply: Reply<KnownState, Answer>,
): Promise<Answer> {
  return answerAs(deps, { page: await pageOf(deps, token), door: 'link', ...answer }, reply);
}
