import { describe, expect, test } from 'vitest';
import { acknowledge, contacted } from '../../../shared/domain/cases/transitions.ts';
import { endRound } from '../../../shared/domain/paging/paging-round.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import type { Ledger } from '../../../shared/workflows/core/ports.ts';
import { lookForContact } from '../../../shared/workflows/paging/look-for-contact.ts';
import { runTimer } from '../../../shared/workflows/timers/run-timer.ts';
import { pagedCase, timerWorld } from '../../support/paged-case.ts';
import { anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';
import { nineOClock } from '../../support/told-case.ts';

const store = started(openStore);
const remaining = () => 10_000;
const tenPast = '2026-11-23T14:10:00.000Z';
const ten = nineOClock.add({ hours: 1 });
let cases = 0;

/** An emergency that a nurse acknowledged at ten past nine; `rivals` commit before each of the first commits of ours. */
async function acknowledgedCase(now = ten) {
  const caseId = anId('int', ++cases);
  const { header, round, timers } = await pagedCase(store, caseId);
  const answered = acknowledge(header, 'nurse-1', tenPast);
  await store.commit(
    { kind: 'case-changed', header: answered, from: 1 },
    { kind: 'round-changed', round: endRound(round, 'acknowledged', 'nurse-1', tenPast), from: 1 },
  );
  const { deps, lines } = timerWorld(store, now);
  const rivals: Change[][] = [];
  const commits: (readonly Change[])[] = [];
  const ledger: Ledger = {
    commit: async (changes, token) => {
      const rival = rivals.shift();
      if (rival) await store.commit(...rival);
      await store.ledger.commit(changes, token);
      commits.push(changes);
    },
  };
  const look = { caseId, round: 1, turn: 1 };
  const timer = timers.find(({ purpose }) => purpose === 'contact');
  if (!timer) throw new Error('An emergency is to be called.');
  const ring = () => lookForContact({ ...deps, ledger }, look, remaining);
  return { caseId, answered, ring, commits, rivals, lines, timer, deps: { ...deps, ledger } };
}

test('the case, its new round, page, news, timers and audit entry are one commit', async () => {
  const { ring, commits, caseId, deps, lines } = await acknowledgedCase();
  expect(await ring()).toBe(true);
  expect(commits).toMatchObject([
    [
      { kind: 'case-changed', from: 2, header: { version: 3, round: 2, pagingOpen: true } },
      { kind: 'round-changed', from: 0, round: { round: 2, first: 'nurse-1' } },
      { kind: 'event', event: { kind: 'page', round: 2, step: 1 } },
      { kind: 'event', event: { kind: 'deadline-missed', clock: 'contactBy' } },
      { kind: 'timer-set', at: '2026-11-23T15:00:00.000Z', timer: { purpose: 'escalate', round: 2 } },
      { kind: 'timer-set', timer: { purpose: 'contact', round: 2, turn: 1 } },
      { kind: 'audit', entry: { action: 'contact-missed' } },
    ],
  ]);
  expect(await deps.rounds.round(caseId, 2)).toMatchObject({ round: 2, step: 1 });
  expect(lines).toEqual([{ happening: 'contact-missed', fields: { caseId }, error: undefined }]);
});

test('twice, and at once: one round begins', async () => {
  const { ring, commits } = await acknowledgedCase();
  const outcomes = await Promise.all([ring(), ring(), ring()]);
  expect([outcomes.filter(Boolean), await ring(), commits.length]).toEqual([[true], false, 1]);
});

test('a nurse reaches the person at that moment: nobody is paged', async () => {
  const { ring, rivals, answered, commits } = await acknowledgedCase();
  const call = { channel: 'phone', reached: true, by: 'nurse-1', at: tenPast } as const;
  rivals.push([{ kind: 'case-changed', header: contacted(answered, call, true), from: 2 }]);
  expect([await ring(), commits]).toEqual([false, []]);
});

test('a crash before the commit leaves all as it was, and the next ring does it', async () => {
  const { caseId, deps, timer } = await acknowledgedCase();
  const crashing = { ...deps, ledger: { commit: () => Promise.reject(new Error('gone')) } };
  await expect(runTimer(crashing, timer, remaining)).rejects.toThrow('gone');
  expect(await deps.timers.isKnown(timer.timerId)).toBe(true);
  expect(await runTimer(deps, timer, remaining)).toBe(true);
  expect(await deps.cases.header(caseId)).toMatchObject({ round: 2, pagingOpen: true });
});

describe('a timer that rings before its time', () => {
  const dueIn = async (deps: Awaited<ReturnType<typeof acknowledgedCase>>['deps'], caseId: string) => {
    const due = await deps.timers.dueBefore('page', ten.add({ minutes: 1 }), 100);
    return due.map(({ timerId }) => timerId).filter((timerId) => timerId.startsWith(`${caseId}-contact`));
  };

  test.each([
    [31, false],
    [30, true],
  ])('by %i seconds: it is taken for the ring: %s', async (seconds, acts) => {
    const { caseId, deps, timer } = await acknowledgedCase(ten.subtract({ seconds }));
    expect(await runTimer(deps, timer, remaining)).toBe(acts);
    expect(await dueIn(deps, caseId)).toEqual(acts ? [] : [timer.timerId]);
  });
});

test('a case that does not exist is nothing to do', async () => {
  const { deps } = timerWorld(store);
  expect(await lookForContact(deps, { caseId: anId('int', 999), round: 1, turn: 1 }, remaining)).toBe(false);
});
