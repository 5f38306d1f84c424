import type { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { clockNow, toldClocks } from '../../domain/cases/clocks.ts';
import { standingStarts } from '../../domain/cases/visit-facts.ts';
import { stored } from '../../domain/core/instants.ts';
import type { CaseClock } from '../../domain/messages/case-clocks.ts';
import { type MendClocks, mendClocksOn } from '../../domain/messages/clock-reactions.ts';
import { timeToLook } from '../core/time-to-look.ts';
import type { TimerStore } from '../relay/ports.ts';
import { promiseOnce } from '../relay/promise-once.ts';
import type { WorklistReader } from './ports.ts';
import { type ClockDeps, runClocks, timerOfNext } from './run-clocks.ts';

export interface MendDeps extends ClockDeps {
  worklist: WorklistReader;
  knownTimers: Pick<TimerStore, 'isKnown'>;
}

/** So many cases are looked at by one reaction: others wait behind it on the stream. */
const casesOfAPart = 50;
/** So many are looked at at once. */
const atOnce = 10;
/** Where nothing is due, what may be told later than that is left to a later morning: two more come before it. */
const soonHours = 48;

/**
 * Whether nothing carries a clock on. The timer of what it may tell next says so, which is promised with what is due now; a clock that
 * tells nothing more but what is due has no timer, and what is due is told once.
 */
async function standsStill(
  deps: MendDeps,
  header: CaseHeader,
  clock: CaseClock,
  now: Temporal.Instant,
): Promise<boolean> {
  const { due, next } = clockNow(header, clock, standingStarts(header), { ...deps, now });
  if (!next) return due !== undefined;
  const isNear = next.at.since(now).total('hours') <= soonHours;
  if (!due && !isNear) return false;
  return !(await deps.knownTimers.isKnown(timerOfNext(header, clock, next).timerId));
}

async function mend(deps: MendDeps, header: CaseHeader, remaining: () => number): Promise<boolean> {
  const now = deps.clock.now();
  for (const clock of toldClocks(header))
    if (await standsStill(deps, header, clock, now)) return runClocks(deps, header, remaining);
  return false;
}

/**
 * Looks through a part of the worklist for clocks that no timer carries on, and starts them: cases of earlier releases have none, and a
 * restore may have torn them off. The next part is promised before this one begins, so that what fails here holds up nothing.
 * Trigger: the reaction that every morning promises, or the part before. A repeat finds less or nothing to do.
 * @param remaining milliseconds until the function is stopped
 * @returns whether staff will be told of anything
 * @throws the first failure, once all were tried
 */
export async function mendClocks(
  deps: MendDeps,
  { date, part, cursor }: MendClocks,
  remaining: () => number,
): Promise<boolean> {
  const mayGoOn = timeToLook(remaining);
  const page = await deps.worklist.open({ limit: casesOfAPart, mayGoOn, cursor });
  if (page.cursor) {
    const reaction = mendClocksOn(date, part + 1, page.cursor);
    const promise = { kind: 'reaction-promised', reaction, at: stored(deps.clock.now()) } as const;
    await promiseOnce(deps, promise, 'go on looking for clocks', remaining);
  }
  const outcomes: PromiseSettledResult<boolean>[] = [];
  for (let at = 0; at < page.items.length; at += atOnce) {
    const some = page.items.slice(at, at + atOnce).map((header) => mend(deps, header, remaining));
    outcomes.push(...(await Promise.allSettled(some)));
  }
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
  return outcomes.some((outcome) => outcome.status === 'fulfilled' && outcome.value);
}
