import { stored } from '../../domain/core/instants.ts';
import { isTimely, latestMorning } from '../../domain/daily/daily-date.ts';
import { mendClocksOn } from '../../domain/messages/clock-reactions.ts';
import { compareSubscriptionsOn } from '../../domain/messages/reaction.ts';
import type { DailyTimer } from '../../domain/messages/timer.ts';
import type { Log } from '../../observability/log.ts';
import { count } from '../../observability/metrics.ts';
import type { Change } from '../core/changes.ts';
import type { Clock } from '../core/ports.ts';
import { promiseAllOnce } from '../relay/promise-once.ts';
import { type DigestDeps, digestChanges } from './digest-changes.ts';
import { type MorningDeps, nextMorning, setMorning } from './set-morning.ts';
import {
  type TestPageDeps,
  type TestPagesFound,
  type TestPagesSent,
  testPages,
  testPagesBefore,
} from './test-pages.ts';

export interface DailyDeps extends MorningDeps, DigestDeps, TestPageDeps {
  clock: Clock;
  log: Log;
}

/** So many are promised in one transaction, which holds a hundred. */
const atOnce = 90;

/** @returns how many were not promised before */
async function promiseAll(deps: DailyDeps, changes: readonly Change[], remaining: () => number): Promise<number> {
  let promised = 0;
  for (let at = 0; at < changes.length; at += atOnce) {
    const some = changes.slice(at, at + atOnce);
    if (await promiseAllOnce(deps, some, 'promise what is done every morning', remaining)) promised += some.length;
  }
  return promised;
}

/**
 * None is counted too, so that silence means that nobody looked. Counted again where the timer rings again: of what was promised before,
 * nobody knows whether it was counted, and an alarm that comes twice is better than none.
 */
function countMorning(tried: TestPagesSent | undefined, { unanswered, undelivered }: TestPagesFound): void {
  count('MorningsBegun');
  if (tried) {
    count('TestPagesSent', tried.sent);
    count('RegionsWithoutOnCall', tried.withoutOnCall);
  }
  count('TestPagesUnanswered', unanswered.length);
  count('TestPagesUndelivered', undelivered);
}

/**
 * Does what is done every morning: digests, test pages, the comparison of subscriptions, the look for clocks that stand still, and the
 * timer of the next. Trigger: the
 * timer of a morning, or the sweeper where that timer was lost. One that is days late does the latest morning's work, once: digests
 * of mornings gone by would be news to nobody. After office hours nobody's phone is tried and nothing counted any more; what nobody
 * answered is told all the same.
 * @param remaining milliseconds until the function is stopped
 * @returns whether anything was promised that was not before
 * @throws what reading or committing threw; a repeat promises what is missing
 */
export async function runDaily(deps: DailyDeps, timer: DailyTimer, remaining: () => number): Promise<boolean> {
  const now = deps.clock.now();
  await setMorning(deps, nextMorning(deps, now), now, remaining);
  const day = { date: latestMorning(now, deps.morning), now };
  const timely = isTimely(day.date, now, deps.ruleset);
  const tried = timely ? await testPages(deps, day) : undefined;
  const found = await testPagesBefore(deps, timer, day);
  const changes: Change[] = [
    { kind: 'reaction-promised', reaction: compareSubscriptionsOn(day.date), at: stored(now) },
    { kind: 'reaction-promised', reaction: mendClocksOn(day.date), at: stored(now) },
    ...(tried?.changes ?? []),
    ...found.unanswered,
    ...(timely ? await digestChanges(deps, day) : []),
  ];
  const promised = await promiseAll(deps, changes, remaining);
  countMorning(tried, found);
  deps.log.info('morning-begun', { timerId: timer.timerId, count: promised });
  return promised > 0;
}
