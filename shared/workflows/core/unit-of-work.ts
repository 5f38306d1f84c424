import type { IdSource } from '../../domain/core/ids.ts';
import { Refusal } from '../../domain/core/refusal.ts';
import { promisedOnce } from '../relay/changes.ts';
import { type Change, rivals } from './changes.ts';
import { CommitInProgress, Conflict, OutcomeUnknown, Throttled } from './commit-errors.ts';
import type { Ledger } from './ports.ts';

/** Waits before attempt `n` (0 = the first repeat), growing and jittered; passed in so that tests need not wait. */
export type Backoff = (n: number) => Promise<void>;

export interface UnitOfWorkDeps {
  ledger: Ledger;
  backoff: Backoff;
  /** Names each commit, so that its repeat is known for the same one. */
  ids: Pick<IdSource, 'next'>;
}

/** What one attempt decided, and the changes that make it true: none where it is true already. */
export interface Attempt<Outcome> {
  outcome: Outcome;
  changes: readonly Change[];
}

/** How whoever asked gets its answer. */
export interface Reply<Outcome, Answer> {
  present: (outcome: Outcome) => Answer;
  /** The changes that keep the answer for a repeated Idempotency-Key, committed with those that it tells of. */
  keep: (answer: Answer) => readonly Change[];
  /** Milliseconds until whoever runs this is stopped. */
  remaining: () => number;
}

/** The reply of work that nobody waits for an answer of: timers, sweeps and consumers. */
export const outcomeOnly = <Outcome>(remaining: () => number): Reply<Outcome, Outcome> => ({
  present: (outcome) => outcome,
  keep: () => [],
  remaining,
});

/** How often a decision is made anew when another write came between reading and saving. */
const mostAttempts = 12;
/** How often the store is asked about a commit of ours that it says is still under way. */
const mostQuestions = 8;
/** Milliseconds that one more attempt may take: with fewer left it would be cut off in the middle. */
const attemptMilliseconds = 3000;

const exhausted = (doing: string, { on }: Conflict): Refusal =>
  new Refusal(
    'retries-exhausted',
    `We could not ${doing}: ${rivals[on] ?? 'somebody else is changing the same record at this moment'}. Nothing was changed. Try again.`,
  );

/** Whether an error says nothing of how a commit ends that was begun before: its question was turned away at the door. */
const isNoWord = (error: unknown): boolean =>
  error instanceof CommitInProgress ||
  error instanceof Throttled ||
  (error instanceof Conflict && error.on === 'contended');

/**
 * Commits under one token. Once the store said that it is at it, only success or a condition that failed ends the asking: until
 * then a throttled question does not say that nothing was written.
 * @throws OutcomeUnknown
 */
async function commitOnce(deps: UnitOfWorkDeps, changes: readonly Change[], remaining: () => number): Promise<void> {
  const token = deps.ids.next('txn');
  let isBegun = false;
  for (let n = 0; n < mostQuestions; n++) {
    try {
      return await deps.ledger.commit(changes, token);
    } catch (error) {
      isBegun ||= error instanceof CommitInProgress;
      if (!isBegun || !isNoWord(error)) throw error;
      if (remaining() < attemptMilliseconds) break;
      await deps.backoff(n);
    }
  }
  throw new OutcomeUnknown();
}

/** Conflicts that deciding anew cannot help: this very request was answered, this very thing was promised before. */
const final: readonly Conflict['on'][] = ['request-answered', ...promisedOnce];

const isWorthAnother = (error: unknown): error is Conflict | Throttled =>
  (error instanceof Conflict && !final.includes(error.on)) || error instanceof Throttled;

/**
 * The one way of changing anything: load and decide (`attempt`), then commit what was decided together with the kept answer,
 * again from the start while other writes come between, as long as there is time.
 * @param attempt gets what stopped the attempt before; nothing the first time
 * @param doing what is being done, to go behind "We could not"
 * @param lost is told at once what stopped an attempt, before the wait for another; what it throws ends the work
 * @returns the answer to what was committed
 * @throws Refusal `retries-exhausted`, saying what kept coming between; Throttled; OutcomeUnknown; a Conflict on a request
 * record or an event; and whatever the attempt throws
 */
export async function transact<Outcome, Answer>(
  deps: UnitOfWorkDeps,
  { present, keep, remaining }: Reply<Outcome, Answer>,
  doing: string,
  attempt: (before?: Conflict | Throttled) => Promise<Attempt<Outcome>>,
  lost: (before: Conflict | Throttled) => void = () => undefined,
): Promise<Answer> {
  let before: Conflict | Throttled | undefined;
  const attemptOnce = async (): Promise<Answer> => {
    const { outcome, changes } = await attempt(before);
    const answer = present(outcome);
    const all = [...changes, ...keep(answer)];
    if (all.length > 0) await commitOnce(deps, all, remaining);
    return answer;
  };
  for (let n = 1; ; n++) {
    try {
      return await attemptOnce();
    } catch (error) {
      if (!isWorthAnother(error)) throw error;
      const last = n >= mostAttempts || remaining() < attemptMilliseconds;
      if (last) throw error instanceof Conflict ? exhausted(doing, error) : error;
      lost(error);
      before = error;
      await deps.backoff(n - 1);
    }
  }
}

/** Answers what changed nothing, or what is committed already, and keeps the answer for a repeated Idempotency-Key. */
export const keepAnswer = <Outcome, Answer>(
  deps: UnitOfWorkDeps,
  reply: Reply<Outcome, Answer>,
  outcome: Outcome,
): Promise<Answer> => transact(deps, reply, 'keep this answer', async () => ({ outcome, changes: [] }));
