import type { Context } from 'aws-lambda';
import { beforeEach, expect, test, vi } from 'vitest';
import { timersHandler } from '../../../functions/schedule/timers-handler.ts';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { log } from '../../../shared/observability/log.ts';
import type { EscalateDeps } from '../../../shared/workflows/escalate-case.ts';
import type { Change } from '../../../shared/workflows/ports.ts';
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

const timer = {
  timerId: `${caseId}-escalate-1-1`,
  purpose: 'escalate',
  caseId,
  round: 1,
  step: 1,
  dueAt: '2026-11-23T14:15:00.000Z',
};

function setup(step = 1) {
  const commits: (readonly Change[])[] = [];
  const deps: EscalateDeps = {
    cases: { header: async () => headerOf({ escalation: { round: 1, step, nextAt: timer.dueAt } }) },
    ledger: { commit: async (changes) => void commits.push(changes) },
    clock: { now: () => nineOClock.add({ minutes: 15 }) },
    ids: countedIds(),
    backoff: async () => {},
    ruleset,
    log,
  };
  return { commits, deps, ring: (input: unknown) => timersHandler(() => deps)(input, {} as Context) };
}

test('a timer runs the workflow of its purpose', async () => {
  const { ring, commits } = setup();
  await ring(timer);
  expect(commits).toHaveLength(1);
  expect(printed.join()).toContain('"Escalations"');
});

test('a late or repeated timer is success and counts nothing', async () => {
  const { ring, commits } = setup(2);
  await ring(timer);
  expect(commits).toEqual([]);
  expect(printed.join()).toContain('timer-settled');
  expect(printed.join()).not.toContain('"Escalations"');
});

test.each([
  ['no object', 'escalate'],
  ['a purpose of another version', { ...timer, purpose: 'wake-up' }],
  ['a member too many', { ...timer, note: 'Ana Prueba' }],
])('%s is refused without quoting it', async (_, input) => {
  await expect(setup().ring(input)).rejects.toThrow(/^The timer cannot be read/);
  expect(printed.join()).toContain('timer-unreadable');
  expect(printed.join()).not.toMatch(/Ana|wake-up/);
});

test('a failure is thrown, so that the Scheduler tries again', async () => {
  const { ring, deps } = setup();
  deps.ledger = { commit: () => Promise.reject(new Error('store down')) };
  await expect(ring(timer)).rejects.toThrow('store down');
});
