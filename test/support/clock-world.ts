import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, vi } from 'vitest';
import type { AdvanceParts } from '../../infra/local/advance-clock.ts';
import { openClock } from '../../infra/local/clock.ts';
import { openTimerStore, type TimerStore } from '../../infra/local/timer-store.ts';
import { timersOf } from '../../infra/local/timers.ts';
import { shiftClock } from '../../shared/gateways/system-clock.ts';
import { realTime } from './real-time.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The minute 0 of a clock world. */
export const start = Temporal.Instant.from('2026-11-23T15:00:00Z');
export const at = (minutes: number) => start.add({ minutes });
export const minutesOf = (instant: Temporal.Instant) => instant.since(start).total('minutes');

/** The machine's date stands still at the start; the shared clock begins there. */
export function standStill(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: start.epochMilliseconds });
    shiftClock(0);
  });
  afterEach(() => {
    vi.useRealTimers();
    shiftClock(0);
  });
}

type Ring = (minute: number, set: (minute: number) => void) => unknown;

/** A world in which timers named by their minute ring; `onRing` may set the next ones when the stream is read. */
export async function clockWorld(onRing: Ring = () => undefined) {
  const folder = temporaryFolder();
  const store: TimerStore = await openTimerStore(join(folder, 'timers.jsonl'));
  const clock = openClock(join(folder, 'clock.json'));
  const happened: string[] = [];
  const toSet: number[] = [];
  const set = (minute: number) =>
    store.set({ name: `t${minute}`, group: 'g', due: at(minute).epochMilliseconds, input: String(minute) });
  const fire = async (input: unknown) => {
    happened.push(`${input} rings at ${minutesOf(clock.now())}`);
    await onRing(Number(input), (minute) => toSet.push(minute));
  };
  const { elapsed, pass, until } = realTime();
  const pause = async (milliseconds: number) => pass(milliseconds);
  const timers = timersOf({ store, fire, warn: () => undefined, elapsed, pause });
  /** A moment passes by being waited for; the end of the whole time comes when so much has passed. */
  const wait = (milliseconds: number, signal: AbortSignal) =>
    milliseconds <= 100 ? pause(milliseconds) : until(milliseconds, signal);
  const parts: AdvanceParts = {
    clock,
    timers,
    streamIdle: async () => {
      for (const minute of toSet.splice(0)) await set(minute);
    },
    sweep: async () => {
      happened.push(`swept at ${minutesOf(clock.now())}`);
      return true;
    },
    elapsed,
    pause: wait,
  };
  return { parts, timers, set, store, happened, pass, elapsed, folder, clock };
}
