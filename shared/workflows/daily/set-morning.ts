import type { Temporal } from 'temporal-polyfill';
import { stored } from '../../domain/core/instants.ts';
import { type Morning, nextDaily } from '../../domain/daily/daily-date.ts';
import type { DailyTimer } from '../../domain/messages/timer.ts';
import type { UnitOfWorkDeps } from '../core/unit-of-work.ts';
import { promiseOnce } from '../relay/promise-once.ts';

export interface MorningDeps extends UnitOfWorkDeps {
  morning: Morning;
}

/** The timer of the morning that comes next. */
export const nextMorning = ({ morning }: Pick<MorningDeps, 'morning'>, now: Temporal.Instant): DailyTimer =>
  nextDaily(now, morning);

/**
 * Sets the timer of a morning, unless it was set before. Each morning sets the next; the sweeper begins the chain, and mends it.
 * @param remaining milliseconds until the function is stopped
 * @returns whether it was not set before
 * @throws as `transact`
 */
export const setMorning = (
  deps: MorningDeps,
  timer: DailyTimer,
  now: Temporal.Instant,
  remaining: () => number,
): Promise<boolean> =>
  promiseOnce(deps, { kind: 'timer-set', timer, at: stored(now) }, 'set the timer of a morning', remaining);
