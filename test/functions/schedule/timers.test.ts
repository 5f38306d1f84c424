import type { Context } from 'aws-lambda';
import { beforeEach, expect, test, vi } from 'vitest';
import { timersHandler } from '../../../functions/schedule/timers-handler.ts';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { log } from '../../../shared/observability/log.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { Conflict } from '../../../shared/workflows/core/commit-errors.ts';
import type { TimerDeps } from '../../../shared/workflows/timers/run-timer.ts';
import { aRound } from '../../support/paging-records.ts';
import { timerUses } from '../../support/timer-uses.ts';
import { caseId, countedIds, headerOf, nineOClock } from '../../support/told-case.ts';

vi.hoisted(() => {
  process.env.POWERTOOLS_DEV = 'true';
  process.env.POWERTOOLS_METRICS_DISABLED = 'false';
});

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  for (const method of ['log', 'info', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((...said) => void printed.push(said.join(' ')));
});

const context = { getRemainingTimeInMillis: () => 10_000 } as Context;

const timer = {
  timerId: `${caseId}-page-1-1`,
  purpose: 'escalate',
  caseId,
  round: 1,
  step: 1,
  dueAt: '2026-11-23T14:15:00.000Z',
};

function setup(step = 1) {
  const commits: (readonly Change[])[] = [];
  const settled: string[] = [];
  const deps: TimerDeps = {
    cases: { header: async () => headerOf({ round: 1, pagingOpen: true }) },
    rounds: { round: async () => aRound({ caseId, step }) },
    timers: { settle: async (timerId) => void settled.push(timerId) },
    ledger: { commit: async (changes) => void commits.push(changes) },
    clock: { now: () => nineOClock.add({ minutes: 15 }) },
    ids: countedIds(),
    backoff: async () => {},
    ...timerUses,
    ruleset,
    log,
  };
  return { commits, settled, deps, ring: (input: unknown) => timersHandler(() => deps)(input, context) };
}

test('a timer runs the workflow of its purpose and is settled', async () => {
  const { ring, commits, settled } = setup();
  await ring(timer);
  expect(commits).toHaveLength(1);
  expect(settled).toEqual([timer.timerId]);
  expect(printed.join()).toContain('"Escalations"');
});

test('a late or repeated timer is success and counts nothing', async () => {
  const { ring, commits, settled } = setup(2);
  await ring(timer);
  expect(commits).toEqual([]);
  expect(settled).toEqual([timer.timerId]);
  expect(printed.join()).toContain('timer-settled');
  expect(printed.join()).not.toContain('"Escalations"');
});

test.each([
  ['no object', 'escalate'],
  ['a purpose of another version', { ...timer, purpose: 'wake-up' }],
  ['a member of another type', { ...timer, step: 'Ana Prueba' }],
])('%s is refused without quoting it', async (_, input) => {
  await expect(setup().ring(input)).rejects.toThrow(/^The timer cannot be read/);
  expect(printed.join()).toContain('timer-unreadable');
  expect(printed.join()).not.toMatch(/Ana|wake-up/);
});

test('what a later release adds to a timer is passed over', async () => {
  const { ring, settled } = setup();
  await ring({ ...timer, note: 'of a later release' });
  expect(settled).toEqual([timer.timerId]);
});

test('a failure is thrown, so that the Scheduler tries again, and the timer is not settled', async () => {
  const { ring, deps, settled } = setup();
  deps.ledger = { commit: () => Promise.reject(new Error('store down')) };
  await expect(ring(timer)).rejects.toThrow('store down');
  expect(settled).toEqual([]);
});

test('it begins no more attempts than the invocation has time for', async () => {
  const { deps } = setup();
  let attempts = 0;
  const commit = async () => {
    attempts += 1;
    throw new Conflict('round-changed');
  };
  const ending = { getRemainingTimeInMillis: () => 2000 } as Context;
  await expect(timersHandler(() => ({ ...deps, ledger: { commit } }))(timer, ending)).rejects.toThrow(
    'We could not page the next person',
  );
  expect(attempts).toBe(1);
});
