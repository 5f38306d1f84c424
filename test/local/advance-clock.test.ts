import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AdvanceParts, advanceClock } from '../../infra/local/advance-clock.ts';
import { openClock } from '../../infra/local/clock.ts';
import { openTimerStore, type TimerStore } from '../../infra/local/timer-store.ts';
import { timersOf } from '../../infra/local/timers.ts';
import { shiftClock, systemClock } from '../../shared/clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const start = Temporal.Instant.from('2026-11-23T15:00:00Z');
const at = (minutes: number) => start.add({ minutes });
const minutesOf = (instant: Temporal.Instant) => instant.since(start).total('minutes');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: start.epochMilliseconds });
  shiftClock(0);
});
afterEach(() => {
  vi.useRealTimers();
  shiftClock(0);
});

/** A world in which timers named by their minute ring; `onRing` may set the next ones when the stream is read. */
async function setup(onRing: (minute: number, set: (minute: number) => void) => unknown = () => undefined) {
  const folder = temporaryFolder();
  const store: TimerStore = await openTimerStore(join(folder, 'timers.jsonl'));
  const clock = openClock(join(folder, 'clock.json'));
  const happened: string[] = [];
  const toSet: number[] = [];
  const set = (minute: number) =>
    store.set({ name: `t${minute}`, group: 'g', due: at(minute).epochMilliseconds, input: String(minute) });
  const fire = async (input: unknown) => {
    happened.push(`${input} rings at ${minutesOf(clock.now())}`);
    return onRing(Number(input), (minute) => toSet.push(minute));
  };
  let elapsed = 0;
  const parts: AdvanceParts = {
    clock,
    timers: timersOf({ store, fire, warn: () => undefined, elapsed: () => elapsed }),
    streamIdle: async () => {
      for (const minute of toSet.splice(0)) await set(minute);
    },
    sweep: async () => void happened.push(`swept at ${minutesOf(clock.now())}`),
    elapsed: () => elapsed,
  };
  const pass = (milliseconds: number): void => {
    elapsed += milliseconds;
  };
  return { parts, set, store, happened, pass, folder, clock };
}

describe('moving the clock', () => {
  test('rings each timer at its own time, what it sets off included, and sweeps at the end', async () => {
    const { parts, set, happened, clock, store } = await setup((minute, next) => minute < 60 && next(minute + 15));
    await set(15);
    await set(20);
    await advanceClock(parts, at(50));
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
    const { parts, happened, set } = await setup((minute, next) => minute === 0 && next(5));
    await set(0);
    await parts.timers.fireDue(start);
    await advanceClock(parts, at(10));
    expect(happened).toEqual(['0 rings at 0', '5 rings at 5', 'swept at 10']);
  });

  test('jumps when its time runs out, and rings what fell due on the way once, late', async () => {
    const world = await setup((minute, next) => {
      world.pass(1500);
      next(minute + 15);
    });
    await world.set(15);
    await world.set(100);
    await advanceClock(world.parts, at(60 * 24 * 365));
    const rung = world.happened.filter((line) => line.includes('rings'));
    expect(rung.slice(0, 3)).toEqual(['15 rings at 15', '30 rings at 30', '45 rings at 45']);
    expect(rung.slice(3)).toEqual(['60 rings at 525600', '100 rings at 525600']);
    expect(minutesOf(world.clock.now())).toBe(60 * 24 * 365);
  });

  test('is not held up by a stream that never runs dry', async () => {
    const { parts, clock } = await setup();
    const readings = [0, 3490, 3600, 3600];
    const elapsed = () => readings.shift() ?? 4590;
    const streamIdle = () => new Promise<void>(() => undefined);
    await advanceClock({ ...parts, streamIdle, elapsed }, at(5));
    expect(minutesOf(clock.now())).toBe(5);
  });

  test('outlives a restart; time spent meanwhile counts on top', async () => {
    const { parts, folder } = await setup();
    await advanceClock(parts, at(90));
    shiftClock(0);
    vi.setSystemTime(at(1).epochMilliseconds);
    openClock(join(folder, 'clock.json'));
    expect(minutesOf(systemClock.now())).toBe(91);
  });

  test('never goes back', async () => {
    const { clock } = await setup();
    clock.moveTo(at(10));
    clock.moveTo(at(5));
    expect(minutesOf(clock.now())).toBe(10);
  });
});
