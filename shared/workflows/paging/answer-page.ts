import type { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { stored } from '../../domain/core/instants.ts';
import { localDateAt } from '../../domain/core/local-time.ts';
import { type Caller, clinicalRoles } from '../../domain/core/party.ts';
import { notFound, Refusal } from '../../domain/core/refusal.ts';
import { inUse } from '../../domain/directory/in-use.ts';
import type { PageName } from '../../domain/paging/page-link.ts';
import {
  type RoundPage,
  type RoundPageState,
  roundPageState,
  type TestPageName,
  type TestPageState,
  testPageState,
} from '../../domain/paging/page-state.ts';
import { endRound, type PagingRound } from '../../domain/paging/paging-round.ts';
import type { TestPage } from '../../domain/paging/test-page.ts';
import { acknowledgeCase, type PageDoor } from '../cases/acknowledge-case.ts';
import type { CaseDeps } from '../cases/change-case.ts';
import { keepAnswer, type Reply } from '../core/unit-of-work.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import type { PageReader, TestPages } from './ports.ts';

export interface AnswerPageDeps extends CaseDeps {
  directory: DirectoryReader;
  testPages: TestPages;
  /** IANA zone of the practice. */
  zone: string;
}

export interface PageDeps extends AnswerPageDeps {
  issuedPages: PageReader;
}

type KnownState = RoundPageState | TestPageState;

const LEFT = 'This page was sent to somebody who does not answer pages any more. Sign in, or tell the person on call.';

/** The person whom a page was sent to. @throws Refusal `not-allowed` where they have left, or answer no pages any more */
async function answererOf(
  { directory, zone }: AnswerPageDeps,
  { recipientId }: PageName,
  now: Temporal.Instant,
): Promise<Extract<Caller, { kind: 'staff' }>> {
  const { staff } = await directory.directory();
  const member = staff.find((each) => each.recipientId === recipientId);
  if (!member || !inUse(member, localDateAt(now, zone)) || !clinicalRoles.includes(member.role))
    throw new Refusal('not-allowed', LEFT);
  return { kind: 'staff', staffId: recipientId, roles: [member.role] };
}

const roundOf = ({ rounds }: CaseDeps, { caseId, round }: RoundPage): Promise<PagingRound | undefined> =>
  rounds.round(caseId, round).catch(unlessUnreadable);

/** @throws Refusal `not-found` for a test page that was never sent, or long ago */
function testState(page: TestPageName, sent: TestPage | undefined): TestPageState {
  if (!sent) throw notFound('page');
  return testPageState(page, sent.answer);
}

async function stateOf(deps: AnswerPageDeps, page: PageName): Promise<KnownState> {
  if (page.of === 'test') return testState(page, await deps.testPages.page(page));
  const [header, round] = await Promise.all([deps.cases.header(page.caseId), roundOf(deps, page)]);
  if (!header) throw notFound('page');
  return roundPageState(page, header, round);
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

const overTexts: Readonly<Partial<Record<RoundPageState['state'], string>>> = {
  colleague: 'A colleague has answered this page. There is nothing left to do here.',
  raised: 'A later page of this case waits for an answer. Answer that one: its link stands in the later message.',
  withdrawn: 'The referrer has taken this case back, and its paging has ended.',
};
const OVER = 'This page is over: nobody is paged for it any more.';

const overRefusal = ({ state }: RoundPageState, { version, round, urgency }: CaseHeader): Refusal =>
  new Refusal('stale-version', overTexts[state] ?? OVER, { current: { version, round, urgency } });

/**
 * Answers a page of a round as the person whom it was sent to: the case is acknowledged, and the round ends. Again by the same
 * person changes nothing and answers the same.
 * @throws Refusal `not-found`, `not-allowed`, `unlawful-change`, `retries-exhausted`; `stale-version` with the present round where
 * the round is over, or another one pages now
 */
export async function answerRound<Answer>(
  deps: AnswerPageDeps,
  { page, door, now }: { page: RoundPage; door: PageDoor; now: Temporal.Instant },
  reply: Reply<RoundPageState, Answer>,
): Promise<Answer> {
  const caller = await answererOf(deps, page, now);
  let round: PagingRound | undefined;
  const waits = async (header: CaseHeader): Promise<boolean> => {
    round = await roundOf(deps, page);
    const state = roundPageState(page, header, round);
    if (state.state !== 'yours' && !state.canAnswer) throw overRefusal(state, header);
    return state.canAnswer === true;
  };
  const ended = () => round && endRound(round, 'acknowledged', caller.staffId, stored(now));
  const present = (header: CaseHeader) => reply.present(roundPageState(page, header, ended()));
  return acknowledgeCase(deps, { caseId: page.caseId, caller, now, door, waits }, { ...reply, present });
}

/** @throws Refusal `not-found`, `not-allowed`; `stale-version` where somebody else answered it */
export async function answerTest<Answer>(
  deps: AnswerPageDeps,
  { page, now }: { page: TestPageName; now: Temporal.Instant },
  reply: Reply<TestPageState, Answer>,
): Promise<Answer> {
  const { staffId } = await answererOf(deps, page, now);
  const state = testState(page, await deps.testPages.answered(page, staffId, stored(now)));
  if (state.state !== 'yours') throw new Refusal('stale-version', OVER);
  return keepAnswer(deps, reply, state);
}

/**
 * Answers a page by its link.
 * @param reply gets the page as it stands then, `yours`
 * @throws as `answerRound`; Refusal `not-found` for a token that no page has
 */
export async function answerPage<Answer>(
  deps: PageDeps,
  token: string,
  now: Temporal.Instant,
  reply: Reply<KnownState, Answer>,
): Promise<Answer> {
  const page = await pageOf(deps, token);
  return page.of === 'test'
    ? answerTest(deps, { page, now }, reply)
    : answerRound(deps, { page, door: 'link', now }, reply);
}
