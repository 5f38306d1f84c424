import { describe, expect, test } from 'vitest';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { CommitInProgress, Conflict, OutcomeUnknown, Throttled } from '../../../shared/workflows/core/commit-errors.ts';
import { acknowledge, answer, book, cannotWalk, change, escalate, hold, move, withdraw } from '../../support/asks.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { faultyCalls } from '../../support/faulty-calls.ts';
import {
  aCase,
  aPagedCase,
  aReferral,
  aVisit,
  bearer,
  frontDesk,
  patient,
  tuesdayAtNine,
  tuesdayAtTen,
} from '../../support/histories.ts';
import { started } from '../../support/started.ts';
import { plenty, type WorkflowWorld, workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);

interface Ending {
  before: readonly Change[];
  ask: (world: WorkflowWorld) => Promise<unknown>;
  /** What every commit ends in. */
  because: Error;
}

/** Runs a workflow whose commits all end alike, with so many seconds left when it is asked first, second and so on. */
async function endOf({ before, ask, because }: Ending, secondsLeft?: readonly number[]) {
  await store.begin(before);
  const left = [...(secondsLeft ?? [])];
  const remaining = secondsLeft ? () => (left.shift() ?? 0) * 1000 : plenty;
  const world = workflowWorld(store, faultyCalls(), { remaining });
  let commits = 0;
  const commit = async () => {
    commits += 1;
    throw because;
  };
  const error = await ask({ ...world, deps: { ...world.deps, ledger: { commit } } }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { error, commits };
}

const onDay = 'other people are booking on the same day at this moment';
const onCase = 'somebody else is changing this case at this moment';
const onVisit = 'somebody else is changing this visit at this moment';
const onRound = 'somebody else is answering this case at this moment';
const onHolder = 'other times are being held in the same name at this moment';

const families: [doing: string, on: Conflict['on'], words: string, Omit<Ending, 'because'>][] = [
  ['hold this time', 'holder-changed', onHolder, { before: aCase(), ask: hold(patient) }],
  ['book this time', 'day-changed', onDay, { before: aCase(), ask: book(patient, tuesdayAtNine) }],
  ['move this visit', 'day-changed', onDay, { before: aVisit(), ask: move(bearer, tuesdayAtTen) }],
  ['cancel this visit', 'appointment-changed', onVisit, { before: aVisit(), ask: change('cancel', patient) }],
  ['check this person in', 'appointment-changed', onVisit, { before: aVisit(), ask: change('check-in', frontDesk) }],
  ['add these answers', 'case-changed', onCase, { before: aCase(), ask: answer(patient, cannotWalk) }],
  ['acknowledge this case', 'round-changed', onRound, { before: aPagedCase(), ask: acknowledge() }],
  ['withdraw this case', 'case-changed', onCase, { before: aReferral(), ask: withdraw }],
  ['page the next person', 'round-changed', onRound, { before: aPagedCase(), ask: escalate }],
];

describe.each(families)('who cannot %s because of a conflict on %s', (doing, on, words, ending) => {
  const because = new Conflict(on);

  test('is told what kept coming between, and that nothing was changed', async () => {
    const { error } = await endOf({ ...ending, because });
    const message = `We could not ${doing}: ${words}. Nothing was changed. Try again.`;
    expect(error).toMatchObject({ name: 'Refusal', kind: 'retries-exhausted', message });
  });

  test('is told so while there is time: no attempt begins that could be cut off', async () => {
    const { error, commits } = await endOf({ ...ending, because }, [9, 5, 2]);
    expect(error).toMatchObject({ kind: 'retries-exhausted' });
    expect(commits).toBe(3);
  });
});

const booking = { before: aCase(), ask: book(patient, tuesdayAtNine) };

test('a refused booking names other times even then', async () => {
  const { error } = await endOf({ ...booking, because: new Conflict('day-changed') }, [1]);
  expect(error).toMatchObject({ extras: { alternatives: [{}, {}, {}] } });
});

test('a conflict between transactions in flight is told without naming a record', async () => {
  const { error, commits } = await endOf({ ...booking, because: new Conflict('contended') });
  const message = expect.stringContaining('somebody else is changing the same record at this moment');
  expect(error).toMatchObject({ message });
  expect(commits).toBe(12);
});

test('a store that is throttled until the end says so', async () => {
  const { error, commits } = await endOf({ ...booking, because: new Throttled() }, [9, 2]);
  expect(error).toBeInstanceOf(Throttled);
  expect(commits).toBe(2);
});

test('a commit that stays under way until the end is told as unknown', async () => {
  const { error, commits } = await endOf({ ...booking, because: new CommitInProgress() }, [9, 2]);
  expect(error).toBeInstanceOf(OutcomeUnknown);
  expect(commits).toBe(2);
});
