import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Backoff } from '../workflows/core/unit-of-work.ts';

/** Milliseconds: the first wait at most, and what any wait is at most. */
const first = 20;
const most = 400;

/** Waits a random time under a bound that doubles ("full jitter"), so that rivals do not meet again. */
export const jitteredBackoff: Backoff = async (n) => {
  await setTimeout(randomInt(1, Math.min(most, first * 2 ** n) + 1));
};
