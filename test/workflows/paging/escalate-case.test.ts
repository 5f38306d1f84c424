import { describe, expect, test } from 'vitest';
import { acknowledge } from '../../../shared/domain/cases/transitions.ts';
import { announce } from '../../../shared/domain/paging/paging.ts';
import { endRound, withStep } from '../../../shared/domain/paging/paging-round.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { Conflict } from '../../../shared/workflows/core/commit-errors.ts';
import type { Ledger } from '../../../shared/workflows/core/ports.ts';
import { escalateCase } from '../../../shared/workflows/paging/escalate-case.ts';
import { announcementChanges } from '../../../shared/workflows/paging/paging-changes.ts';
import { pagedCase, timerWorld } from '../../support/paged-case.ts';
import { anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';
import { countedIds, headerOf, nineOClock } from '../../support/told-case.ts';

const store = started(openStore);

let cases = 0;

/** A paged case whose timer rings; `rival` is what somebody else commits before each of the first commits of ours. */
async function world(rivals: Change[][] = []) {
  const caseId = anId('int', ++cases);
  const paged = await pagedCase(store, caseId);
  const { deps, ...rest } = timerWorld(store);
  const commits: (readonly Change[])[] = [];
  const ledger: Ledger = {
    commit: async (changes, token) => {
      const rival = rivals.shift();
      if (rival) await store.commit(...rival);
      await store.ledger.commit(changes, token);
      commits.push(changes);
    },
  };
  const ring = (name = { round: 1, step: 1 }) => escalateCase({ ...deps, ledger }, { caseId, ...name }, () => 10_000);
  return { ...paged, ...rest, caseId, ring, commits, deps, rivals };
}

const at = '2026-11-23T14:10:00.000Z';

test('the round, the page, the next timer and the audit entry are one commit, guarded by the version of the round', async () => {
  const { ring, commits, caseId, roundOf } = await world();
  expect(await ring()).toBe(true);
  expect(commits).toMatchObject([
    [
      { kind: 'round-changed', from: 1, round: { version: 2, step: 2, nextAt: '2026-11-23T14:30:00.000Z' } },
      { kind: 'event', event: { kind: 'escalation', lane: 'page', round: 1, step: 2 } },
      { kind: 'timer-set', at: '2026-11-23T14:15:00.000Z', timer: { timerId: `${caseId}-page-1-2`, step: 2 } },
      { kind: 'audit', entry: { action: 'case-escalated', actor: { kind: 'system' } } },
    ],
  ]);
  expect(await roundOf(caseId)).toMatchObject({ version: 2, step: 2, steps: [{ step: 1 }, { step: 2 }] });
});

test('a page leaves the header as it is, so that nobody at work on the case is in its way', async () => {
  const { ring, caseId, header, deps } = await world();
  await ring();
  expect(await deps.cases.header(caseId)).toEqual(header);
});

test('a repeated timer finds its step gone by and writes nothing', async () => {
  const { ring, commits, lines, caseId } = await world();
  await ring();
  expect(await ring()).toBe(false);
  expect(commits).toHaveLength(1);
  expect(lines).toEqual([{ happening: 'case-escalated', fields: { caseId, step: 2 }, error: undefined }]);
});

test('a case that does not exist is nothing to do', async () => {
  const { deps } = timerWorld(store);
  expect(await escalateCase(deps, { caseId: anId('int', 999), round: 1, step: 1 }, () => 10_000)).toBe(false);
});

test('a timer of an older round, of which nothing is written down, is not taken for one of the open round', async () => {
  const caseId = anId('int', ++cases);
  const older = headerOf({ caseId, round: 1 });
  const { header, events, paging } = announce(older, { ids: countedIds(), now: nineOClock });
  await store.commit({ kind: 'case-created', header });
  if (paging) await store.commit(...announcementChanges({ header, events: [], paging }));
  expect([header.round, events.length]).toEqual([2, 2]);
  const { deps, roundOf, waits } = timerWorld(store);
  expect(await escalateCase(deps, { caseId, round: 1, step: 1 }, () => 10_000)).toBe(false);
  expect([await roundOf(caseId), waits]).toEqual([undefined, []]);
});

describe('another write comes between reading and saving', () => {
  test('a nurse acknowledged: nobody is paged', async () => {
    const { ring, rivals, header, round, commits, waits } = await world();
    const answered: Change[] = [
      { kind: 'case-changed', header: acknowledge(header, 'nurse-1', at), from: header.version },
      { kind: 'round-changed', round: endRound(round, 'acknowledged', 'nurse-1', at), from: round.version },
    ];
    rivals.push(answered);
    expect(await ring()).toBe(false);
    expect([commits, waits]).toEqual([[], [0]]);
  });

  test('the patient booked: the page goes out all the same, at once', async () => {
    const { ring, rivals, header, commits, waits } = await world();
    rivals.push([{ kind: 'case-changed', header: { ...header, version: 2, status: 'scheduled' }, from: 1 }]);
    expect(await ring()).toBe(true);
    expect([commits.length, waits]).toEqual([1, []]);
  });

  test('the relay wrote down who was told: the page goes out, from the new version', async () => {
    const { ring, rivals, round, roundOf, caseId } = await world();
    rivals.push([{ kind: 'round-changed', round: { ...round, version: 2 }, from: 1 }]);
    expect(await ring()).toBe(true);
    expect(await roundOf(caseId)).toMatchObject({ version: 3, step: 2 });
  });

  test('the other copy of the timer won: the page goes out once', async () => {
    const { ring, rivals, round, commits } = await world();
    rivals.push([{ kind: 'round-changed', round: withStep(round, at, at), from: 1 }]);
    expect(await ring()).toBe(false);
    expect(commits).toEqual([]);
  });

  test('both copies at once: one page, and no failure', async () => {
    const { ring, caseId, roundOf } = await world();
    const outcomes = await Promise.all([ring(), ring(), ring()]);
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await roundOf(caseId)).toMatchObject({ version: 2, step: 2 });
  });

  test('without end: given up after a bounded number of attempts', async () => {
    const { deps, waits, caseId } = await world();
    const ledger: Ledger = { commit: () => Promise.reject(new Conflict('round-changed')) };
    const endless = escalateCase({ ...deps, ledger }, { caseId, round: 1, step: 1 }, () => 10_000);
    await expect(endless).rejects.toMatchObject({ kind: 'retries-exhausted' });
    expect(waits).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

test('a failure of the store is not swallowed: the timer comes again', async () => {
  const { deps, caseId } = await world();
  const ledger: Ledger = { commit: () => Promise.reject(new Error('store down')) };
  const failed = escalateCase({ ...deps, ledger }, { caseId, round: 1, step: 1 }, () => 10_000);
  await expect(failed).rejects.toThrow('store down');
});
