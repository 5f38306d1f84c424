import { expect, test } from 'vitest';
import { Refusal } from '../../shared/domain/core/refusal.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { OutcomeUnknown, Throttled } from '../../shared/workflows/core/commit-errors.ts';
import { expectAgreement } from './agreement.ts';
import { type Contents, differences, type FaultStore, openFaultStore, stateOf } from './fault-store.ts';
import { allStrikes, type Call, CallFailed, Crash, faultyCalls, type Strike } from './faulty-calls.ts';
import { monday } from './records.ts';
import { started } from './started.ts';
import { plenty, type WorkflowWorld, workflowWorld } from './workflow-world.ts';

/** One history: what there is, and what somebody then asks for. */
export interface History {
  before: readonly Change[];
  ask: (world: WorkflowWorld) => Promise<unknown>;
  /** What a repeat answers where that is something else, such as that there was nothing to do. */
  again?: unknown;
  /** Several transactions: a fault may leave some of them done, whole ones, and a repeat does the rest. */
  inSteps?: true;
}

type Outcome = { answer: unknown } | { error: unknown };

const outcomeOf = (work: Promise<unknown>): Promise<Outcome> =>
  work.then(
    (answer) => ({ answer: JSON.parse(JSON.stringify(answer ?? null).replaceAll(/_n\d{19}/g, '_new')) }),
    (error: unknown) => ({ error }),
  );

/** Errors after which nothing was written. */
const changesNothing = (error: unknown): boolean =>
  error instanceof Refusal || error instanceof Throttled || error instanceof CallFailed;
const isLawful = (error: unknown): boolean =>
  changesNothing(error) ||
  error instanceof OutcomeUnknown ||
  error instanceof Crash ||
  (error instanceof Error && error.name === 'TimeoutError');

/** Time for three attempts: enough to see that a fault that stays ends in words. */
function timeForThree(): () => number {
  let left = 12_000;
  return () => {
    left -= 4000;
    return left;
  };
}

/** A history as it goes where nothing goes wrong. */
interface Clean {
  trace: Call[];
  beginning: Contents;
  before: string[];
  after: string[];
  outcome: Outcome;
  /** What the store was seen to hold last. */
  present: Contents;
}

/** Asks once more: whoever was answered, or does not know, is answered, and nothing more is done. */
async function askAgain(store: FaultStore, history: History, clean: Pick<Clean, 'outcome' | 'after'>, where: string) {
  const { ask, again, inSteps } = history;
  const repeated = await outcomeOf(ask(workflowWorld(store)));
  if (!inSteps) expect(repeated, where).toEqual(again === undefined ? clean.outcome : { answer: again });
  const contents = await store.contents();
  expect(differences(stateOf(contents), clean.after), where).toEqual([]);
  return contents;
}

async function runCleanly(store: FaultStore, history: History): Promise<Clean> {
  const beginning = await store.begin(history.before);
  const calls = faultyCalls();
  const outcome = await outcomeOf(history.ask(workflowWorld(store, calls)));
  const contents = await store.contents();
  expect(outcome).not.toHaveProperty('error');
  expectAgreement(contents, monday);
  const states = { before: stateOf(beginning), after: stateOf(contents) };
  const present = await askAgain(store, history, { outcome, ...states }, 'asked again');
  return { trace: calls.trace, beginning, ...states, outcome, present };
}

/** What a run with a fault left is what was before it, or what a clean run leaves. @returns whether it was done */
function wasDone({ before, after }: Clean, outcome: Outcome, state: readonly string[], where: string): boolean {
  if ('error' in outcome) {
    expect(isLawful(outcome.error), `${where}: ${outcome.error}`).toBe(true);
    if (differences(state, before).length === 0) return false;
    expect(changesNothing(outcome.error), `${where}: changed something and said ${outcome.error}`).toBe(false);
  }
  expect(differences(state, after), where).toEqual([]);
  return true;
}

/** Whether anything was done; of a history in steps, what was done is whole. */
function somethingDone({ inSteps }: History, clean: Clean, outcome: Outcome, where: string): boolean {
  if (!inSteps) return wasDone(clean, outcome, stateOf(clean.present), where);
  expectAgreement(clean.present, monday);
  if ('error' in outcome) expect(isLawful(outcome.error), `${where}: ${outcome.error}`).toBe(true);
  return true;
}

async function withstands(store: FaultStore, clean: Clean, history: History, strike: Strike): Promise<void> {
  const where = `call ${strike.at}, ${clean.trace[strike.at - 1]?.name}, ${strike.fault}`;
  await store.restore(clean.beginning, clean.present);
  const calls = faultyCalls(strike);
  const remaining = strike.fault.endsWith('for good') ? timeForThree() : plenty;
  const outcome = await outcomeOf(history.ask(workflowWorld(store, calls, { remaining })));
  expect(calls.struck(), where).toBe(true);
  clean.present = await store.contents();
  const isDone = somethingDone(history, clean, outcome, where);
  // Who was answered asks no more; where nothing was done, asking again is a clean run.
  if ('answer' in outcome) expect(outcome, where).toEqual(clean.outcome);
  else if (isDone) clean.present = await askAgain(store, history, clean, `${where}: asked again`);
}

/** Runs every history of a file once for each call that it makes and each thing that can go wrong there. */
export function describeFaults(histories: Record<string, History>): void {
  const store = started(openFaultStore);

  test.each(Object.entries(histories))(
    '%s: once or not at all, whatever goes wrong at whichever call',
    async (_, history) => {
      const clean = await runCleanly(store, history);
      expect(clean.trace).toContainEqual({ kind: 'commit', name: 'ledger.commit' });
      for (const strike of allStrikes(clean.trace)) await withstands(store, clean, history, strike);
    },
  );
}
