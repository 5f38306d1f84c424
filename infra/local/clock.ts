import { Temporal } from 'temporal-polyfill';
import { shiftClock, systemClock } from '../../shared/gateways/system-clock.ts';
import { readJson, replaceFile } from './durable-file.ts';

/** The one clock of tokens, timers and data, which the local stack may move ahead. It never goes back. */
export interface LocalClock {
  now(): Temporal.Instant;
  /** Makes sure that a restart does not find an earlier time than the instant. */
  keep(instant: Temporal.Instant): void;
  /** Moves on to the instant; does nothing where the clock is there or further. */
  moveTo(instant: Temporal.Instant): void;
}

const shiftFor = (instant: Temporal.Instant): number => instant.epochMilliseconds - Date.now();

/** Opens the clock at the shift that an earlier run kept in the file. */
export function openClock(path: string): LocalClock {
  const kept = readJson(path) as { aheadMilliseconds: number } | undefined;
  shiftClock(kept?.aheadMilliseconds ?? 0);
  return {
    now: systemClock.now,
    keep: (instant) => replaceFile(path, JSON.stringify({ aheadMilliseconds: Math.max(0, shiftFor(instant)) })),
    moveTo: (instant) => {
      if (Temporal.Instant.compare(instant, systemClock.now()) > 0) shiftClock(shiftFor(instant));
    },
  };
}
