import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test, vi } from 'vitest';
import { openTimerStore } from '../../../infra/local/timer-store.ts';
import { timersOf } from '../../../infra/local/timers.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const timer = (name: string, due: string) => ({
  name,
  group: 'g',
  due: Date.parse(due),
  input: JSON.stringify({ name }),
});
const at = (time: string) => Temporal.Instant.from(`2026-11-23T${time}Z`);

async function setup() {
  const file = join(temporaryFolder(), 'timers.jsonl');
  const store = await openTimerStore(file);
  const fire = vi.fn<(input: unknown) => Promise<unknown>>().mockResolvedValue(undefined);
  const warn = vi.fn<(text: string) => void>();
  let elapsed = 0;
  const pause = vi.fn<(milliseconds: number) => Promise<void>>(async (milliseconds) => {
    elapsed += milliseconds;
  });
  const timers = timersOf({ store, fire, warn, elapsed: () => elapsed, pause });
  return {
    file,
    store,
    fire,
    warn,
    timers,
    pause,
    wait: (milliseconds: number) => {
      elapsed += milliseconds;
    },
    fired: () => fire.mock.calls.map(([input]) => (input as { name: string }).name),
  };
}

describe('timers', () => {
  test('ring in the order of their times, once, and are gone then', async () => {
    const { store, timers, fired } = await setup();
    await store.set(timer('late', '2026-11-23T15:30:00Z'));
    await store.set(timer('second', '2026-11-23T15:15:00Z'));
    await store.set(timer('first', '2026-11-23T15:05:00Z'));
    expect(timers.nextDue()).toEqual(at('15:05:00'));
    expect(await timers.fireDue(at('15:15:00'))).toBe(2);
    expect(await timers.fireDue(at('15:15:00'))).toBe(0);
    expect(fired()).toEqual(['first', 'second']);
    expect(store.all().map(({ name }) => name)).toEqual(['late']);
  });

  test('a name is taken while it waits, and free when it has rung', async () => {
    const { store, timers } = await setup();
    expect(await store.set(timer('a', '2026-11-23T15:00:00Z'))).toBe(true);
    expect(await store.set(timer('a', '2026-11-23T16:00:00Z'))).toBe(false);
    await timers.fireDue(at('15:00:00'));
    expect(await store.set(timer('a', '2026-11-23T16:00:00Z'))).toBe(true);
  });

  test('one that fails is kept, waits a growing time, and does not hold up the others', async () => {
    const { store, timers, fire, fired, wait } = await setup();
    await store.set(timer('bad', '2026-11-23T15:00:00Z'));
    await store.set(timer('good', '2026-11-23T15:01:00Z'));
    fire.mockRejectedValueOnce(new Error('busy'));
    expect(await timers.fireDue(at('15:01:00'))).toBe(1);
    expect(await timers.fireDue(at('15:01:00'))).toBe(0);
    expect(timers.nextDue()).toEqual(at('15:00:00'));
    wait(1000);
    expect(await timers.fireDue(at('15:01:00'))).toBe(1);
    expect(fired()).toEqual(['bad', 'good', 'bad']);
  });

  test('one that is awaited is tried again as soon as its pause is over', async () => {
    const { store, timers, fire, fired, pause } = await setup();
    await store.set(timer('bad', '2026-11-23T15:00:00Z'));
    await store.set(timer('later', '2026-11-23T15:02:00Z'));
    fire.mockRejectedValueOnce(new Error('busy')).mockRejectedValueOnce(new Error('busy'));
    await timers.fireAll(at('15:01:00'), new AbortController().signal);
    expect(fired()).toEqual(['bad', 'bad', 'bad']);
    expect(pause.mock.calls).toEqual([[1000], [2000]]);
    expect(timers.nextDue()).toEqual(at('15:02:00'));
  });

  test('one that rings already is due until it has ended, and is waited for instead of rung again', async () => {
    const { store, timers, fire } = await setup();
    await store.set(timer('slow', '2026-11-23T15:00:00Z'));
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    fire.mockReturnValueOnce(ended);
    const first = timers.fireDue(at('15:00:00'));
    const second = timers.fireDue(at('15:00:00'));
    expect(timers.nextDue()).toEqual(at('15:00:00'));
    end();
    expect(await Promise.all([first, second])).toEqual([1, 1]);
    expect(fire).toHaveBeenCalledTimes(1);
    expect(timers.nextDue()).toBeUndefined();
  });

  test('one that never succeeds is given up after ten attempts, and said so by its name only', async () => {
    const { store, timers, fire, warn, wait } = await setup();
    await store.set(timer('bad', '2026-11-23T15:00:00Z'));
    fire.mockRejectedValue(new Error('Ana Perez'));
    for (let attempt = 0; attempt < 12; attempt++) {
      await timers.fireDue(at('15:00:00'));
      wait(60_000);
    }
    expect(fire).toHaveBeenCalledTimes(10);
    expect(store.all()).toEqual([]);
    expect(warn).toHaveBeenLastCalledWith('Scheduler: timer bad failed (Error), attempt 10 of 10');
  });

  test('that wait outlive a kill; those that rang or were deleted do not come back', async () => {
    const { file, store, timers } = await setup();
    await store.set(timer('rang', '2026-11-23T15:00:00Z'));
    await store.set(timer('deleted', '2026-11-23T15:30:00Z'));
    await store.set(timer('waits', '2026-11-23T15:30:00Z'));
    await timers.fireDue(at('15:00:00'));
    await store.remove({ group: 'g', name: 'deleted' });
    await store.close();
    appendFileSync(file, '{"set":{"name":"torn","gro');
    const again = await openTimerStore(file);
    expect(again.all()).toEqual([timer('waits', '2026-11-23T15:30:00Z')]);
    await again.close();
  });
});
