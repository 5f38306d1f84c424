import { stored } from '../../domain/core/instants.ts';
import { isTimely, latestMorning } from '../../domain/daily/daily-date.ts';
import { mendClocksOn } from '../../domain/messages/clock-reactions.ts';
import { compareSubscriptionsOn } from '../../domain/messages/reaction.ts';
import type { DailyTimer } from '../../domain/messages/timer.ts';
import type { Log } from '../../observability/log.ts';
import type { Change } from '../core/changes.ts';
import type { Clock } from '../core/ports.ts';
import { promiseAllOnce } from '../relay/promise-once.ts';
import { type DigestDeps, digestChanges } from './digest-changes.ts';
import { type MorningDeps, nextMorning, setMorning } from './set-morning.ts';
import { type TestPageDeps, testPages, unansweredTestPages } from './test-pages.ts';

export interface DailyDeps extends MorningDeps, DigestDeps, TestPageDeps {
  clock: Clock;
  log: Log;
}

/** So many are promised in one transaction, which holds a hundred. */
const atOnce = 90;

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
  const changes: Change[] = [
    { kind: 'reaction-promised', reaction: compareSubscriptionsOn(day.date), at: stored(now) },
    { kind: 'reaction-promised', reaction: mendClocksOn(day.date), at: stored(now) },
    ...(timely ? await testPages(deps, day) : []),
    ...(await unansweredTestPages(deps, timer, day)),
    ...(timely ? await digestChanges(deps, day) : []),
  ];
  let promised = 0;
  for (let at = 0; at < changes.length; at += atOnce) {
    const some = changes.slice(at, at + atOnce);
    if (await promiseAllOnce(deps, some, 'promise what is done every morning', remaining)) promised += some.length;
  }
  deps.log.info('morning-begun', { timerId: timer.timerId, count: promised });
  return promised > 0;
}
