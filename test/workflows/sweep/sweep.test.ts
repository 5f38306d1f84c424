import { describe, expect, test } from 'vitest';
import { sweepSettings } from '../../../shared/config/sweep.ts';
import { outboxStore } from '../../../shared/store/outbox-store.ts';
import { worklistReader } from '../../../shared/store/readers/case-reader.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { type SweepDeps, sweep } from '../../../shared/workflows/sweep/sweep.ts';
import { timerWorld } from '../../support/paged-case.ts';
import { aTimer } from '../../support/paging-records.ts';
import { anEventIn, anId } from '../../support/records.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';
import { nineOClock } from '../../support/told-case.ts';

const store = startedAnew(openStore);

const seconds = (ago: number) => nineOClock.subtract({ seconds: ago }).toString({ smallestUnit: 'millisecond' });
const event = (number: number, ago: number, lane: 'page' | 'notice' = 'notice'): Change => ({
  kind: 'event',
  event: anEventIn(lane, { eventId: anId('evt', number), at: seconds(ago) }),
});
const ids = (...numbers: number[]) => numbers.map((number) => anId('evt', number));
const plenty = () => 60_000;

/** A sweeper at nine over the engine. What it brings back to the stream is kept; what is named in `broken` cannot be. */
function world(settings: Partial<SweepDeps['settings']> = {}) {
  const nudged: string[] = [];
  const broken = new Set<string>();
  const { deps, lines } = timerWorld(store, nineOClock);
  const outbox = outboxStore(store.client, store.tableName);
  const timers = deps.timers as SweepDeps['timers'];
  const sweeper: SweepDeps = {
    ...deps,
    timers,
    worklist: worklistReader(store.client, store.tableName),
    outbox: {
      pendingBefore: outbox.pendingBefore,
      nudge: async (promiseId, nextAt) => {
        if (broken.has(promiseId)) throw new Error('asked to fail');
        await outbox.nudge(promiseId, nextAt);
        nudged.push(promiseId);
      },
    },
    settings: { ...sweepSettings, ...settings },
  };
  return { sweeper, outbox, nudged, broken, lines };
}

describe('promises still pending', () => {
  const threeAges = () => store.commit(event(1, 61), event(2, 60), event(3, 1));

  test('for more than a minute are put on the stream again; those in flight are left', async () => {
    await threeAges();
    const { sweeper, nudged } = world();
    expect(await sweep(sweeper, { remaining: plenty })).toEqual({ pending: 1, pages: 0, overdue: 0, failed: 0 });
    expect(nudged).toEqual(ids(1));
  });

  test('are all put there again right after a start', async () => {
    await threeAges();
    const { sweeper, nudged } = world();
    expect(await sweep(sweeper, { atStart: true, remaining: plenty })).toMatchObject({ pending: 3 });
    expect(nudged).toEqual(ids(1, 2, 3));
  });

  test('are brought back however many there are', async () => {
    const numbers = Array.from({ length: 230 }, (_, n) => n);
    for (const part of [numbers.slice(0, 100), numbers.slice(100, 200), numbers.slice(200)])
      await store.commit(...part.map((number) => event(number, 300 - number)));
    const { sweeper, nudged } = world({ pendingGraceSeconds: 0 });
    expect(await sweep(sweeper, { remaining: plenty })).toEqual({ pending: 230, pages: 0, overdue: 0, failed: 0 });
    expect(nudged).toEqual(ids(...numbers));
  });

  test('are pages before notices, however old', async () => {
    await store.commit(event(1, 900), event(2, 70, 'page'), event(3, 600));
    await store.commit({ kind: 'timer-set', timer: aTimer({ dueAt: seconds(-900) }), at: seconds(80) });
    const { sweeper, nudged } = world();
    await sweep(sweeper, { remaining: plenty });
    expect(nudged).toEqual([aTimer().timerId, ...ids(2, 1, 3)]);
  });

  test('come back less and less often, pages every five minutes at least', async () => {
    await store.commit(event(1, 61), event(2, 61, 'page'));
    const { sweeper, outbox } = world();
    for (const hours of [1, 2, 3, 4]) {
      const clock = { now: () => nineOClock.add({ hours }) };
      await sweep({ ...sweeper, clock }, { remaining: plenty });
    }
    const turns = async (minutes: number) =>
      (await outbox.pendingBefore(nineOClock.add({ hours: 4, minutes }), 10))
        .map(({ promiseId }) => promiseId)
        .filter((promiseId) => !promiseId.startsWith('daily-'));
    expect(await turns(5)).toEqual([]);
    expect(await turns(6)).toEqual(ids(2));
    expect(await turns(8)).toEqual(ids(2));
    expect(await turns(9)).toEqual(ids(2, 1));
  });

  test('one cannot be brought back: the others are, and the failure is counted', async () => {
    await store.commit(event(1, 90), event(2, 80), event(3, 70));
    const { sweeper, nudged, broken, lines } = world();
    broken.add(anId('evt', 1));
    expect(await sweep(sweeper, { remaining: plenty })).toEqual({ pending: 3, pages: 0, overdue: 0, failed: 1 });
    expect(nudged).toEqual(ids(2, 3));
    expect(lines.map(({ happening }) => happening)).toEqual(['sweep-failed']);
  });

  test('a page cannot be brought back: every notice is', async () => {
    await store.commit(event(1, 90, 'page'), event(2, 80), event(3, 70));
    const { sweeper, nudged, broken } = world();
    broken.add(anId('evt', 1));
    expect(await sweep(sweeper, { remaining: plenty })).toEqual({ pending: 3, pages: 1, overdue: 0, failed: 1 });
    expect(nudged).toEqual(ids(2, 3));
  });

  test('wait for the next run where time runs out, which goes on with the oldest', async () => {
    await store.commit(...[1, 2, 3, 4, 5].map((number) => event(number, 100 - number)));
    const { sweeper, nudged } = world({ reserveMilliseconds: 1000 });
    let left = 1004;
    expect(await sweep(sweeper, { remaining: () => left-- })).toMatchObject({ failed: 0 });
    const first = nudged.length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(5);
    await sweep(sweeper, { remaining: plenty });
    expect(nudged).toEqual(ids(1, 2, 3, 4, 5));
  });

  test('are not begun without time', async () => {
    await store.commit(event(1, 90));
    const { sweeper } = world();
    const calls = await store.callsOf(() => sweep(sweeper, { remaining: () => sweepSettings.reserveMilliseconds }));
    expect(calls).toEqual([]);
  });
});
