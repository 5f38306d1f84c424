import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../workflows/core/ports.ts';

let shift = 0;

/** The clock of the whole system: the machine's, plus the shift that only the local stack ever sets. */
export const systemClock: Clock = {
  now: () => Temporal.Instant.fromEpochMilliseconds(Date.now() + shift),
};

/** Sets how many milliseconds the system's clock runs ahead of the machine's. Only the local stack calls it. */
export function shiftClock(milliseconds: number): void {
  shift = milliseconds;
}
