import type { Context } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import { beforeEach, expect, test, vi } from 'vitest';
import { sweeperHandler } from '../../../functions/schedule/sweeper-handler.ts';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { sweepSettings } from '../../../shared/config/sweep.ts';
import { log } from '../../../shared/observability/log.ts';
import type { SweepDeps } from '../../../shared/workflows/sweep.ts';
import { countedIds, nineOClock } from '../../support/told-case.ts';

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

function setup({ nudge = async () => {} } = {}) {
  const asked: string[] = [];
  const deps: SweepDeps = {
    outbox: {
      pendingBefore: async (instant) => {
        asked.push(instant.toString());
        return ['evt_1', 'evt_2'];
      },
      nudge,
    },
    worklist: { open: async () => ({ items: [] }) },
    cases: { header: async () => undefined },
    ledger: { commit: async () => {} },
    clock: { now: () => nineOClock },
    ids: countedIds(),
    backoff: async () => {},
    ruleset,
    settings: sweepSettings,
    log,
  };
  return { asked, run: (input: unknown) => sweeperHandler(() => deps)(input, {} as Context) };
}

/** The embedded-metric lines, each metric with its value. */
const metrics = () =>
  printed
    .filter((line) => line.includes('CloudWatchMetrics'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .map(({ PromisesFoundPending, EscalationsFoundOverdue, SweepFailures }) => ({
      PromisesFoundPending,
      EscalationsFoundOverdue,
      SweepFailures,
    }));

test('what was found is answered, logged and counted, zeros too', async () => {
  const { run } = setup();
  expect(await run({ source: 'aws.events', detail: {} })).toEqual({ pending: 2, overdue: 0, failed: 0 });
  expect(metrics()).toEqual([{ PromisesFoundPending: 2, EscalationsFoundOverdue: 0, SweepFailures: 0 }]);
  expect(printed.join()).toContain('"swept"');
});

test.each([
  ['on schedule events get a minute', {}, 60],
  ['at the start they get none', { atStart: true }, 0],
])('%s', async (_, input, graceSeconds) => {
  const { run, asked } = setup();
  await run(input);
  expect(asked.map((at) => Temporal.Instant.from(at).until(nineOClock).total('seconds'))).toEqual([graceSeconds]);
});

test('what could not be put right fails the run after all was tried and counted', async () => {
  const { run } = setup({ nudge: () => Promise.reject(new Error('asked to fail')) });
  await expect(run({})).rejects.toThrow('2 promises could not be put right');
  expect(metrics()).toEqual([{ PromisesFoundPending: 2, EscalationsFoundOverdue: 0, SweepFailures: 2 }]);
});
