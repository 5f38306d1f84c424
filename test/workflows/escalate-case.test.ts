import { describe, expect, test } from 'vitest';
import { ruleset } from '../../shared/config/ruleset.ts';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import { escalateCase } from '../../shared/workflows/escalate-case.ts';
import { type Change, Conflict } from '../../shared/workflows/ports.ts';
import { keptLog } from '../support/relay-world.ts';
import { caseId, countedIds, headerOf, nineOClock } from '../support/told-case.ts';

const waiting = headerOf({ escalation: { round: 1, step: 1, nextAt: '2026-11-23T14:15:00.000Z' } });

/** One case behind a ledger; `rivals` are what other writers leave there before each of our first commits. */
function world(header: CaseHeader | null = waiting, rivals: CaseHeader[] = []) {
  let current = header ?? undefined;
  const commits: (readonly Change[])[] = [];
  const waits: number[] = [];
  const { lines, log } = keptLog();
  const deps = {
    cases: { header: async () => current },
    ledger: {
      commit: async (changes: readonly Change[]) => {
        const rival = rivals.shift();
        if (rival) {
          current = rival;
          throw new Conflict('case-changed');
        }
        commits.push(changes);
        for (const change of changes) if (change.kind === 'case-changed') current = change.header;
      },
    },
    clock: { now: () => nineOClock.add({ minutes: 15 }) },
    ids: countedIds(),
    ruleset,
    backoff: async (n: number) => void waits.push(n),
    log,
  };
  return { deps, commits, waits, lines, current: () => current };
}

test('the header, the page, the next timer and the audit entry are one commit, guarded by the version read', async () => {
  const { deps, commits } = world();
  expect(await escalateCase(deps, { caseId, round: 1, step: 1 })).toBe(true);
  expect(commits).toHaveLength(1);
  expect(commits[0]).toMatchObject([
    {
      kind: 'case-changed',
      from: 1,
      header: { version: 2, escalation: { round: 1, step: 2, nextAt: '2026-11-23T14:30:00.000Z' } },
    },
    { kind: 'event', event: { kind: 'escalation', lane: 'page', step: 2 } },
    { kind: 'event', event: { kind: 'timer', lane: 'page', timer: { timerId: `${caseId}-escalate-1-2` } } },
    { kind: 'audit', entry: { action: 'case-escalated', actor: { kind: 'system' } } },
  ]);
});

test('a repeated timer finds its step gone by and writes nothing', async () => {
  const { deps, commits, lines } = world();
  await escalateCase(deps, { caseId, round: 1, step: 1 });
  expect(await escalateCase(deps, { caseId, round: 1, step: 1 })).toBe(false);
  expect(commits).toHaveLength(1);
  expect(lines).toEqual([{ happening: 'case-escalated', fields: { caseId, step: 2 }, error: undefined }]);
});

test('a case that does not exist is nothing to do', async () => {
  const { deps, commits } = world(null);
  expect(await escalateCase(deps, { caseId, round: 1, step: 1 })).toBe(false);
  expect(commits).toEqual([]);
});

describe('another write comes between reading and saving', () => {
  test('a nurse acknowledged: nobody is paged', async () => {
    const answered = { ...waiting, version: 2, status: 'acknowledged' as const };
    const { deps, commits, waits } = world(waiting, [answered]);
    expect(await escalateCase(deps, { caseId, round: 1, step: 1 })).toBe(false);
    expect(commits).toEqual([]);
    expect(waits).toEqual([0]);
  });

  test('the patient booked: the page goes out, from the new version', async () => {
    const booked = { ...waiting, version: 2, status: 'scheduled' as const };
    const { deps, commits } = world(waiting, [booked]);
    expect(await escalateCase(deps, { caseId, round: 1, step: 1 })).toBe(true);
    expect(commits[0]?.[0]).toMatchObject({ from: 2, header: { version: 3, status: 'scheduled' } });
  });

  test('the other copy of the timer won: the page goes out once', async () => {
    const escalated = { ...waiting, version: 2, escalation: { round: 1, step: 2, nextAt: '2026-11-23T14:30:00.000Z' } };
    const { deps, commits } = world(waiting, [escalated]);
    expect(await escalateCase(deps, { caseId, round: 1, step: 1 })).toBe(false);
    expect(commits).toEqual([]);
  });

  test('without end: given up after a bounded number of attempts', async () => {
    const { deps, waits } = world(
      waiting,
      Array.from({ length: 50 }, () => waiting),
    );
    await expect(escalateCase(deps, { caseId, round: 1, step: 1 })).rejects.toMatchObject({
      kind: 'retries-exhausted',
    });
    expect(waits).toHaveLength(12);
  });
});

test('a failure of the store is not swallowed: the timer comes again', async () => {
  const { deps } = world();
  deps.ledger.commit = () => Promise.reject(new Error('store down'));
  await expect(escalateCase(deps, { caseId, round: 1, step: 1 })).rejects.toThrow('store down');
});
