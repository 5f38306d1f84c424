import type { Urgency } from '../triage/urgency.ts';
import type { PageName } from './page-link.ts';
import type { TestPage } from './test-page.ts';

/** Names a person's page of a round. */
export type RoundPage = Extract<PageName, { of: 'round' }>;
/** Names a person's test page of a day. */
export type TestPageName = Extract<PageName, { of: 'test' }>;
/** Names a person's page of the cases of a flood. */
export type FloodPageName = Extract<PageName, { of: 'flood' }>;

/**
 * How a page stands for the person whom it was sent to. `open`: nobody answered yet; `yours`: this person did; `colleague`: another
 * did; `withdrawn`: the referrer took the case back, which somebody has to confirm while `canAnswer`; `raised`: a later round pages
 * for the case now, and its own pages answer that; `lowered`: the case has a lower level by now, for which nobody is called back;
 * `ended`: over in another way; `unknown`: no page has this link.
 */
export const pageStates = ['open', 'yours', 'colleague', 'withdrawn', 'raised', 'lowered', 'ended', 'unknown'] as const;

/** What the page behind a link shows: nothing clinical, no name. What is not known is absent. */
export interface PageState {
  of: PageName['of'];
  state: (typeof pageStates)[number];
  /** Whether an answer does something now. */
  canAnswer?: boolean;
  /** Whether its reader may say that they reached the patient. */
  canReach?: boolean;
  /** The referrer took the case back. */
  withdrawn?: boolean;
  /** Of a round whose answer is its reader's: the case, for the way to it. It opens for whoever signs in. */
  caseId?: string;
  code?: string;
  /** The level of the case as it is now; of several cases the highest. */
  urgency?: Urgency;
  /** Counts the rounds of the case from 1. */
  round?: number;
  /** Which page of the round this is, from 1. */
  step?: number;
  /** Its round began because nobody had been reached in time. */
  contactMissed?: boolean;
  /** When the case came in, RFC 3339 UTC. */
  receivedAt?: string;
  /** When the person must have been reached, RFC 3339 with offset; absent where nobody has to be. */
  contactBy?: string;
  /** When somebody first reached the person, RFC 3339 UTC. */
  reachedAt?: string;
  /** When the next person is paged if nobody answers, RFC 3339 UTC. */
  nextPageAt?: string;
  /** When paging begins again unless somebody was reached, RFC 3339 UTC. */
  pagedAgainAt?: string;
  /** When it was answered, RFC 3339 UTC. */
  acknowledgedAt?: string;
  /** Of a flood: how many cases it is of, how many of them wait for an answer, and codes of some, those that wait first. */
  cases?: number;
  waiting?: number;
  codes?: readonly string[];
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
  /** The deadline by which the person was to be reached, met or not, RFC 3339 with offset. */
  contactDeadline: string;
}

/** A page of a flood, known. */
export interface FloodPageState extends PageState {
  of: 'flood';
  cases: number;
  waiting: number;
  codes: readonly string[];
}

/** A test page, known. */
export interface TestPageState extends PageState {
  of: 'test';
  date: string;
}

/** @param answer the first one, where there is any */
export const testPageState = ({ date, recipientId }: TestPageName, answer: TestPage['answer']): TestPageState => ({
  of: 'test',
  state: !answer ? 'open' : answer.by === recipientId ? 'yours' : 'colleague',
  canAnswer: !answer,
  date,
  ...(answer && { acknowledgedAt: answer.at }),
});
