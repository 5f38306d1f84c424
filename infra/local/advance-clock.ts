import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { LocalClock } from './clock.ts';
import type { Timers } from './timers.ts';

export interface AdvanceParts {
  clock: LocalClock;
  timers: Timers;
  /** Resolves when all that is on the stream has been delivered. */
  streamIdle: () => Promise<void>;
  sweep: () => Promise<void>;
  /** Milliseconds of real time from any zero. */
  elapsed?: () => number;
}

/** The contract gives five seconds: these for going from timer to timer, and these for what is due at the end. */
const steppingMilliseconds = 3500;
const endingMilliseconds = 1000;

/** Waits for the work, and no longer than that; the work itself goes on. */
async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const enough = new AbortController();
  const late = pause(Math.max(0, milliseconds), undefined, { signal: enough.signal }).catch(() => undefined);
  await Promise.race([work, late]).finally(() => enough.abort());
}

/**
 * Moves the clock on to an instant, stopping at each timer on the way, so that what a timer sets off happens at its own
 * time and may set the next one. When real time runs out it jumps, and what fell due on the way fires once, late.
 */
export async function advanceClock(
  { clock, timers, streamIdle, sweep, elapsed = () => performance.now() }: AdvanceParts,
  target: Temporal.Instant,
): Promise<void> {
  let end = elapsed() + steppingMilliseconds;
  const inTime = (work: Promise<unknown>): Promise<void> => atMost(end - elapsed(), work);
  const stop = async (at: Temporal.Instant): Promise<void> => {
    clock.moveTo(at);
    await inTime(timers.fireDue(at));
    await inTime(streamIdle());
  };
  clock.keep(target);
  await inTime(streamIdle());
  while (elapsed() < end) {
    const next = timers.nextDue();
    if (!next || Temporal.Instant.compare(next, target) > 0) break;
    await stop(next);
  }
  end = elapsed() + endingMilliseconds;
  await stop(target);
  await inTime(sweep());
  await inTime(streamIdle());
}
