import type { CaseHeader } from '../cases/case-header.ts';
import type { Urgency } from '../triage/urgency.ts';
import type { PageName } from './page-link.ts';
import type { PagingRound } from './paging-round.ts';
import type { TestPage } from './test-page.ts';

/** Names a person's page of a round. */
export type RoundPage = Extract<PageName, { of: 'round' }>;
/** Names a person's test page of a day. */
export type TestPageName = Extract<PageName, { of: 'test' }>;

/**
 * How a page stands for the person whom it was sent to. `open`: nobody answered yet; `yours`: this person did; `colleague`: another
 * did; `withdrawn`: the referrer took the case back, which somebody has to confirm while `canAnswer`; `raised`: a later round pages
 * for the case now, and its own pages answer that; `ended`: over in another way; `unknown`: no page has this link.
 */
export const pageStates = ['open', 'yours', 'colleague', 'withdrawn', 'raised', 'ended', 'unknown'] as const;

/** What the page behind a link shows: nothing clinical, no name. What is not known is absent. */
export interface PageState {
  of: PageName['of'];
  state: (typeof pageStates)[number];
  /** Whether an answer does something now. */
  canAnswer?: boolean;
  code?: string;
  /** The level that is paged. */
  urgency?: Urgency;
  /** Counts the rounds of the case from 1. */
  round?: number;
  /** Which page of the round this is, from 1. */
  step?: number;
  /** When the case came in, RFC 3339 UTC. */
  receivedAt?: string;
  /** When the person must have been reached, RFC 3339 with offset. */
  contactBy?: string;
  /** When somebody first reached the person, RFC 3339 UTC. */
  reachedAt?: string;
  /** When the next person is paged if nobody answers, RFC 3339 UTC. */
  nextPageAt?: string;
  /** When it was answered, RFC 3339 UTC. */
  acknowledgedAt?: string;
  /** Of a test page: the local date of the practice. */
  date?: string;
}

/** A page of a round, known. */
export interface RoundPageState extends PageState {
  of: 'round';
  code: string;
  urgency: Urgency;
  round: number;
  step: number;
  receivedAt: string;
  contactBy: string;
}

/** A test page, known. */
export interface TestPageState extends PageState {
  of: 'test';
  date: string;
}

/** Ends of a round that come of the case and not of a person who answered. */
const endsByCase: readonly string[] = ['raised', 'lowered', 'withdrawn'];

function statusOf(page: RoundPage, header: CaseHeader, round: PagingRound | undefined): PageState['state'] {
  const { pagingOpen } = header;
  if (header.round > page.round && pagingOpen) return 'raised';
  if (header.round === page.round && pagingOpen) return header.status === 'withdrawn' ? 'withdrawn' : 'open';
  const { how, by } = round?.ended ?? { how: 'acknowledged', by: header.acknowledgedBy };
  if (how === 'raised' || how === 'withdrawn') return how;
  if (endsByCase.includes(how)) return 'ended';
  return by === page.recipientId ? 'yours' : 'colleague';
}

/**
 * Tells what a page is to its reader now.
 * @param round its record; absent of a round of the first release, or of one that cannot be read: the header tells then
 */
export function roundPageState(page: RoundPage, header: CaseHeader, round: PagingRound | undefined): RoundPageState {
  const state = statusOf(page, header, round);
  const canAnswer = header.round === page.round && header.pagingOpen;
  const acknowledgedAt = round?.ended?.at ?? header.acknowledgedAt;
  return {
    of: 'round',
    state,
    canAnswer,
    code: header.code,
    urgency: round?.urgency ?? header.urgency,
    round: page.round,
    step: page.step,
    receivedAt: header.receivedAt,
    contactBy: header.deadlines.contactBy,
    ...(header.reachedAt !== undefined && { reachedAt: header.reachedAt }),
    ...(canAnswer && round && { nextPageAt: round.nextAt }),
    ...((state === 'yours' || state === 'colleague') && acknowledgedAt !== undefined && { acknowledgedAt }),
  };
}

/** @param answer the first one, where there is any */
export const testPageState = ({ date, recipientId }: TestPageName, answer: TestPage['answer']): TestPageState => ({
  of: 'test',
  state: !answer ? 'open' : answer.by === recipientId ? 'yours' : 'colleague',
  canAnswer: !answer,
  date,
  ...(answer && { acknowledgedAt: answer.at }),
});
