import type { Context } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import { beforeEach, expect, test, vi } from 'vitest';
import { sweeperHandler } from '../../../functions/schedule/sweeper-handler.ts';
import { outsideTables } from '../../../shared/config/outside-tables.ts';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { sweepSettings } from '../../../shared/config/sweep.ts';
import { log } from '../../../shared/observability/log.ts';
import type { PendingPromise } from '../../../shared/workflows/relay/ports.ts';
import type { SweepDeps } from '../../../shared/workflows/sweep/sweep.ts';
import { aRound, aTimer } from '../../support/paging-records.ts';
import { timerUses } from '../../support/timer-uses.ts';
import { caseId, countedIds, headerOf, nineOClock } from '../../support/told-case.ts';

vi.hoisted(() => {
  process.env.POWERTOOLS_DEV = 'true';
  process.env.POWERTOOLS_METRICS_DISABLED = 'false';
});

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  for (const method of ['log', 'info', 'warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((...said) => void printed.push(said.join(' ')));
});

const found: PendingPromise[] = ['evt_1', 'evt_2'].map((promiseId) => ({ promiseId, lane: 'notice', attempts: 0 }));
const timer = aTimer({ caseId });

/** Two promises are pending and, where told so, the timer of an open round was never settled. */
function setup({
  also = [] as PendingPromise[],
  nudge = async () => {},
  lost = false,
  remaining = 60_000,
  now = nineOClock,
} = {}) {
  const asked: Temporal.Instant[] = [];
  const settled: string[] = [];
  const deps: SweepDeps = {
    outbox: {
      pendingBefore: async (instant) => {
        asked.push(instant);
        return asked.length === 1 ? [...found, ...also] : [];
      },
      nudge,
    },
    timers: {
      dueBefore: async (lane) =>
        lost && lane === 'page' && settled.length === 0 ? [{ timerId: timer.timerId, timer, attempts: 0 }] : [],
      settle: async (timerId) => void settled.push(timerId),
      postpone: async () => {},
      isKnown: async () => true,
    },
    ...timerUses,
    worklist: { open: async () => ({ items: [] }) },
    cases: { header: async () => headerOf({ round: 1, pagingOpen: true }) },
    rounds: { round: async () => aRound({ caseId }) },
    ledger: { commit: async () => {} },
    clock: { now: () => now },
    ids: countedIds(),
    backoff: async () => {},
    ruleset,
    settings: sweepSettings,
    log,
  };
  const context = { getRemainingTimeInMillis: () => remaining } as Context;
  return { asked, settled, run: (input: unknown) => sweeperHandler(() => deps)(input, context) };
}

/** The embedded-metric lines, each metric with its value. */
const metrics = () =>
  printed
    .filter((line) => line.includes('CloudWatchMetrics'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .map(({ PromisesFoundPending, EscalationsFoundOverdue, SweepFailures, SweepsDone }) => ({
      PromisesFoundPending,
      EscalationsFoundOverdue,
      SweepFailures,
      SweepsDone,
    }));

test('what was found is answered, logged and counted, zeros too', async () => {
  const { run } = setup();
  expect(await run({ source: 'aws.events', detail: {} })).toEqual({ pending: 2, pages: 0, overdue: 0, failed: 0 });
  expect(metrics()).toEqual([{ PromisesFoundPending: 2, EscalationsFoundOverdue: 0, SweepFailures: 0, SweepsDone: 1 }]);
  expect(printed.join()).toContain('"swept"');
});

test('a timer that was lost is run, settled and counted', async () => {
  const { run, settled } = setup({ lost: true });
  expect(await run({})).toEqual({ pending: 2, pages: 0, overdue: 1, failed: 0 });
  expect(settled).toEqual([timer.timerId]);
  expect(metrics()).toEqual([{ PromisesFoundPending: 2, EscalationsFoundOverdue: 1, SweepFailures: 0, SweepsDone: 1 }]);
});

test('it begins nothing for which the invocation has no time left', async () => {
  const { run, asked } = setup({ lost: true, remaining: sweepSettings.reserveMilliseconds });
  expect(await run({})).toEqual({ pending: 0, pages: 0, overdue: 0, failed: 0 });
  expect(asked).toEqual([]);
});

test.each([
  ['on schedule events get a minute', {}, 60],
  ['at the start they get none', { atStart: true }, 0],
])('%s', async (_, input, graceSeconds) => {
  const { run, asked } = setup();
  await run(input);
  expect(asked[0]?.until(nineOClock).total('seconds')).toBe(graceSeconds);
});

test('pages that were pending are told apart from notices, and a run in which there are none says so', async () => {
  const lines = () => printed.filter((line) => line.includes('CloudWatchMetrics')).map((line) => JSON.parse(line));
  const page: PendingPromise = { promiseId: 'evt_3', lane: 'page', attempts: 0 };
  await setup({ also: [page] }).run({});
  await setup().run({});
  expect(lines()).toMatchObject([
    { PromisesFoundPending: 3, PagesFoundPending: 1, NoticesFoundPending: 2 },
    { PromisesFoundPending: 2, PagesFoundPending: 0, NoticesFoundPending: 2 },
  ]);
});

test('what could not be put right fails the run after all was tried and counted', async () => {
  const { run } = setup({ nudge: () => Promise.reject(new Error('asked to fail')) });
  await expect(run({})).rejects.toThrow('2 promises could not be put right');
  expect(metrics()).toEqual([{ PromisesFoundPending: 2, EscalationsFoundOverdue: 0, SweepFailures: 2 }]);
});

test.each([
  ['in the first run of a day, each by its code', '2100-01-01T00:04:59Z', outsideTables.map(({ name }) => name)],
  ['not in the second', '2100-01-01T00:05:00Z', []],
  ['not at noon', '2100-01-01T12:00:00Z', []],
])('tables that have grown old are told %s', async (_, at, names) => {
  await setup({ now: Temporal.Instant.from(at) }).run({});
  const told = printed.filter((line) => line.includes('"table-old"')).map((line) => JSON.parse(line));
  expect(told.map(({ level, kind }) => [level, kind])).toEqual(names.map((name) => ['WARN', name]));
});
