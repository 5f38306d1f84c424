import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { LocalClock } from './clock.ts';
import type { Timers } from './timers.ts';

export interface AdvanceParts {
  clock: LocalClock;
  timers: Pick<Timers, 'nextDue' | 'fireAll'>;
  /** Resolves when all that is on the stream, and all that it sets off, has been delivered. */
  streamIdle: () => Promise<void>;
  /** Runs the sweeper. @returns whether it ended well and found every promise kept */
  sweep: () => Promise<boolean>;
  /** Milliseconds of real time from any zero. */
  elapsed?: () => number;
  /** Waits for milliseconds of real time, or until the signal. */
  pause?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

/** The contract gives five seconds: the first part for going from timer to timer, all but a little for everything. */
const walkingMilliseconds = 3500;
const allMilliseconds = 4500;

/** Before the sweeper looks again whether what it brought back has been done. */
const betweenSweepsMilliseconds = 100;

const quietly = (milliseconds: number, signal: AbortSignal): Promise<unknown> =>
  sleep(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);

const isBy = (instant: Temporal.Instant | undefined, target: Temporal.Instant): instant is Temporal.Instant =>
  instant !== undefined && Temporal.Instant.compare(instant, target) <= 0;

/** Goes from timer to timer, so that what a timer sets off happens at its own time and may set the next one. */
async function walk({ clock, timers, streamIdle }: AdvanceParts, target: Temporal.Instant, enough: AbortSignal) {
  while (!enough.aborted) {
    await streamIdle();
    const next = timers.nextDue();
    if (enough.aborted || !isBy(next, target)) return;
    clock.moveTo(next);
    await timers.fireAll(next, enough);
  }
}

/** Waits until nothing is left that fell due: on the stream, among the timers, or forgotten and found by the sweeper. */
async function settle(parts: Required<AdvanceParts>, target: Temporal.Instant, enough: AbortSignal) {
  const { timers, streamIdle, sweep, pause } = parts;
  let allKept = false;
  while (!enough.aborted) {
    await timers.fireAll(target, enough);
    await streamIdle();
    if (isBy(timers.nextDue(), target)) continue;
    if (allKept) return;
    allKept = await sweep();
    if (!allKept) await pause(betweenSweepsMilliseconds, enough);
  }
}

/**
 * Moves the clock on to an instant, stopping at each timer on the way. When real time runs out it jumps: what fell due on
 * the way fires once, late, and may fire after this has resolved.
 * @param begun when the move was asked for, as `elapsed` counts
 * @returns whether all that fell due has fired, each at its own time
 */
export async function advanceClock(
  parts: AdvanceParts,
  target: Temporal.Instant,
  begun = (parts.elapsed ?? (() => performance.now()))(),
): Promise<boolean> {
  const whole = { elapsed: () => performance.now(), pause: quietly, ...parts };
  const { clock, elapsed, pause } = whole;

  /** @returns whether the work ended before so much real time had passed since the begin; it goes on where it did not. */
  async function within(milliseconds: number, work: (enough: AbortSignal) => Promise<void>): Promise<boolean> {
    const enough = new AbortController();
    const late = pause(Math.max(0, begun + milliseconds - elapsed()), enough.signal);
    const inTime = work(enough.signal).then(() => true);
    return Promise.race([inTime, late.then(() => false)]).finally(() => enough.abort());
  }

  clock.keep(target);
  const walked = await within(walkingMilliseconds, (enough) => walk(parts, target, enough));
  clock.moveTo(target);
  const settled = await within(allMilliseconds, (enough) => settle(whole, target, enough));
  return walked && settled;
}
