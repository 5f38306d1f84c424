import type { Temporal } from 'temporal-polyfill';
import { nextDaily } from '../../shared/domain/daily/daily-date.ts';
import type { DailyTimer } from '../../shared/domain/messages/timer.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { type DailyDeps, runDaily } from '../../shared/workflows/daily/run-daily.ts';
import { timerWorld } from './paged-case.ts';
import type { TestStore } from './store.ts';
import { nineOClock } from './told-case.ts';

const remaining = () => 10_000;
/** Monday at seven. */
export const seven = nineOClock.subtract({ hours: 2 });
/** The timer of the latest seven o'clock. */
export const timerOf = (now: Temporal.Instant, deps: DailyDeps): DailyTimer =>
  nextDaily(now.subtract({ hours: 1 }), deps.morning);

/** A morning that begins on a store; the timer is that of the latest seven o'clock. */
export function morningOn(store: TestStore, now: Temporal.Instant, more: Partial<DailyDeps> = {}) {
  const world = timerWorld(store, now);
  const commits: (readonly Change[])[] = [];
  const commit = async (changes: readonly Change[], token: string) => {
    await store.ledger.commit(changes, token);
    commits.push(changes);
  };
  const deps = { ...world.deps, ledger: { commit }, ...more };
  const changes = () => commits.flat();
  const told = () => changes().flatMap((change) => (change.kind === 'event' ? [change.event] : []));
  const run = (timer = timerOf(now, deps)) => runDaily(deps, timer, remaining);
  return { deps, run, changes, told, kinds: () => told().map(({ kind }) => kind) };
}
