import type { Temporal } from 'temporal-polyfill';
import { notFound, Refusal } from '../../domain/core/refusal.ts';
import { type FloodedCase, floodPageState, waits } from '../../domain/paging/flood-page-state.ts';
import type { FloodPageName, FloodPageState, RoundPageState } from '../../domain/paging/page-state.ts';
import type { PageDoor } from '../cases/acknowledge-case.ts';
import { keepAnswer, outcomeOnly, type Reply } from '../core/unit-of-work.ts';
import { answerRound } from './answer-round.ts';
import { type Answerer, type AnswerPageDeps, OVER } from './answerer.ts';

export interface FloodAnswer {
  page: FloodPageName;
  caller: Answerer;
  door: PageDoor;
  now: Temporal.Instant;
}

/** Cases that one answer takes: some seconds. Whoever has more presses again. */
const mostCases = 50;
/** So many are answered at once. */
const atOnce = 10;
/** Milliseconds that one more lot and the answer may take. */
const lotMilliseconds = 5000;

/** @throws Refusal `not-found` where nothing gathered, or long ago */
async function floodedCases(deps: AnswerPageDeps, { gathering, recipientId }: FloodPageName): Promise<FloodedCase[]> {
  const gathered = await deps.gatherings.pages(gathering);
  if (gathered.length === 0) throw notFound('page');
  const headers = await deps.caseBatches.headers(gathered.map(({ caseId }) => caseId));
  const known = new Map(headers.map((header) => [header.caseId, header]));
  return gathered.map(({ caseId, round, step }) => ({
    page: { of: 'round', caseId, round, step, recipientId },
    header: known.get(caseId),
  }));
}

/** @throws Refusal `not-found` */
export const floodStateNow = async (deps: AnswerPageDeps, page: FloodPageName): Promise<FloodPageState> =>
  floodPageState(page, await floodedCases(deps, page));

/** Answers some; what somebody else ended meanwhile is passed over. @throws the first other failure, once all were tried */
async function answerLot(
  deps: AnswerPageDeps,
  lot: readonly FloodedCase[],
  { caller, door, now }: FloodAnswer,
  remaining: () => number,
): Promise<void> {
  const answers = lot.map(({ page }) =>
    answerRound(deps, { page, caller, door, now }, outcomeOnly<RoundPageState>(remaining)),
  );
  for (const outcome of await Promise.allSettled(answers))
    if (outcome.status === 'rejected' && !isOver(outcome.reason)) throw outcome.reason;
}

const isOver = (error: unknown): boolean => error instanceof Refusal && error.kind !== 'retries-exhausted';

/**
 * Answers the page of a flood as the person whom it was sent to: each case that the message counted and whose round is still open is
 * acknowledged, at most fifty at a time; the next answer goes on. Reaching the people stays to be recorded case by case.
 * @throws Refusal `not-found`; `stale-version` where others have answered all of it; what a store threw, with some answered maybe
 */
export async function answerFlood<Answer>(
  deps: AnswerPageDeps,
  answer: FloodAnswer,
  reply: Reply<FloodPageState, Answer>,
): Promise<Answer> {
  const { page } = answer;
  const waiting = (await floodedCases(deps, page)).filter(waits).slice(0, mostCases);
  for (let at = 0; at < waiting.length && (at === 0 || reply.remaining() > lotMilliseconds); at += atOnce)
    await answerLot(deps, waiting.slice(at, at + atOnce), answer, reply.remaining);
  const state = await floodStateNow(deps, page);
  if (state.state !== 'open' && state.state !== 'yours') throw new Refusal('stale-version', OVER);
  return keepAnswer(deps, reply, state);
}
