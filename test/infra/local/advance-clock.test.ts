import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { advanceClock } from '../../../infra/local/advance-clock.ts';
import { openClock } from '../../../infra/local/clock.ts';
import type { TimerStore } from '../../../infra/local/timer-store.ts';
import { shiftClock, systemClock } from '../../../shared/gateways/system-clock.ts';
import { at, clockWorld, minutesOf, standStill, start } from '../../support/clock-world.ts';

standStill();

/** What is left that was due by the minute. */
const unfired = (store: TimerStore, minute: number) =>
  store.all().filter(({ due }) => due <= at(minute).epochMilliseconds);

describe('moving the clock', () => {
  test('rings each timer at its own time, what it sets off included, and sweeps at the end', async () => {
    const { parts, set, happened, clock, store } = await clockWorld((minute, next) => minute < 60 && next(minute + 15));
    await set(15);
    await set(20);
    expect(await advanceClock(parts, at(50))).toBe(true);
    expect(happened).toEqual([
      '15 rings at 15',
      '20 rings at 20',
      '30 rings at 30',
      '35 rings at 35',
      '45 rings at 45',
      '50 rings at 50',
      'swept at 50',
    ]);
    expect(minutesOf(clock.now())).toBe(50);
    expect(store.all().map(({ name }) => name)).toEqual(['t60', 't65']);
  });

  test('first lets the stream run dry: a timer that was about to be set rings too', async () => {
    const { parts, timers, happened, set } = await clockWorld((minute, next) => minute === 0 && next(5));
    await set(0);
    await timers.fireDue(start);
    await advanceClock(parts, at(10));
    expect(happened).toEqual(['0 rings at 0', '5 rings at 5', 'swept at 10']);
  });

  test('outlives a restart; time spent meanwhile counts on top', async () => {
    const { parts, folder } = await clockWorld();
    await advanceClock(parts, at(90));
    shiftClock(0);
    vi.setSystemTime(at(1).epochMilliseconds);
    openClock(join(folder, 'clock.json'));
    expect(minutesOf(systemClock.now())).toBe(91);
  });

  test('never goes back', async () => {
    const { clock } = await clockWorld();
    clock.moveTo(at(10));
    clock.moveTo(at(5));
    expect(minutesOf(clock.now())).toBe(10);
  });
});

describe('a move that is not late has left nothing unfired', () => {
  test('not a timer that rang already when the move began', async () => {
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    const { parts, timers, set, store, happened } = await clockWorld((minute, next) => {
      next(minute + 5);
      return minute === 0 ? answered : undefined;
    });
    await set(0);
    const tick = timers.fireDue(start);
    const moved = advanceClock(parts, at(8));
    answer();
    expect(await moved).toBe(true);
    await tick;
    expect(happened).toEqual(['0 rings at 0', '5 rings at 5', 'swept at 8']);
    expect(unfired(store, 8)).toEqual([]);
  });

  test('not one that failed and waits for its next attempt, nor what that sets off', async () => {
    let failures = 1;
    const { parts, set, happened, elapsed } = await clockWorld((minute, next) => {
      if (failures-- > 0) throw new Error('busy');
      if (minute === 15) next(30);
    });
    await set(15);
    expect(await advanceClock(parts, at(40))).toBe(true);
    expect(happened).toEqual(['15 rings at 15', '15 rings at 15', '30 rings at 30', 'swept at 40']);
    expect(elapsed()).toBeGreaterThanOrEqual(1000);
  });

  test('not one that failed before the move', async () => {
    let failures = 1;
    const { parts, timers, set, happened } = await clockWorld(() => {
      if (failures-- > 0) throw new Error('busy');
    });
    await set(0);
    await timers.fireDue(start);
    expect(await advanceClock(parts, at(1))).toBe(true);
    expect(happened.filter((line) => line.startsWith('0 rings'))).toHaveLength(2);
  });

  test('not one that the stream sets at the very end, due before it', async () => {
    const { parts, set, happened, store } = await clockWorld((minute, next) => minute === 50 && next(45));
    await set(50);
    expect(await advanceClock(parts, at(50))).toBe(true);
    expect(happened).toEqual(['50 rings at 50', '45 rings at 50', 'swept at 50']);
    expect(unfired(store, 50)).toEqual([]);
  });

  test('nor anything that the sweeper brings back, however often it must look', async () => {
    const { parts, set, happened, store } = await clockWorld();
    const found = [40, 30];
    const sweep = async () => {
      const minute = found.pop();
      if (minute !== undefined) await set(minute);
      happened.push('swept');
      return minute === undefined;
    };
    expect(await advanceClock({ ...parts, sweep }, at(50))).toBe(true);
    expect(happened).toEqual(['swept', '30 rings at 50', 'swept', '40 rings at 50', 'swept']);
    expect(unfired(store, 50)).toEqual([]);
  });
});
