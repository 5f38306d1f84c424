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

/** The contract gives five seconds; the last second is for the end of what is under way. */
const budgetMilliseconds = 4000;

const atMost = (milliseconds: number, work: Promise<void>): Promise<void> => {
  const enough = new AbortController();
  const late = pause(Math.max(0, milliseconds), undefined, { signal: enough.signal }).catch(() => undefined);
  return Promise.race([work, late]).finally(() => enough.abort());
};

/**
 * Moves the clock on to an instant, stopping at each timer on the way, so that what a timer sets off happens at its own
 * time and may set the next one. When real time runs out it jumps, and what fell due on the way fires once, late.
 */
export async function advanceClock(
  { clock, timers, streamIdle, sweep, elapsed = () => performance.now() }: AdvanceParts,
  target: Temporal.Instant,
): Promise<void> {
  const end = elapsed() + budgetMilliseconds;
  const settle = (): Promise<void> => atMost(end - elapsed(), streamIdle());
  const stop = async (at: Temporal.Instant): Promise<void> => {
    clock.moveTo(at);
    await atMost(
      end - elapsed(),
      timers.fireDue(at).then(() => undefined),
    );
    await settle();
  };
  clock.keep(target);
  await settle();
  while (elapsed() < end) {
    const next = timers.nextDue();
    if (!next || Temporal.Instant.compare(next, target) > 0) break;
    await stop(next);
  }
  await stop(target);
  await atMost(end - elapsed(), sweep());
  await settle();
}
