import { type HourlyCount, secondsUntilNext } from '../../domain/core/hourly-count.ts';
import type { Refusal } from '../../domain/core/refusal.ts';
import type { Change } from './changes.ts';
import { CountersFull } from './commit-errors.ts';

/**
 * Counts something in the transaction that writes it.
 * @param before what stopped the attempt before
 * @param refuse what is said where a counter is full; gets the seconds until it takes one more
 * @throws Refusal `limit-reached`, as `refuse` makes it
 */
export function hourlyCounts(
  counts: readonly HourlyCount[],
  before: unknown,
  refuse: (retryAfter: number) => Refusal,
): Change[] {
  const full = before instanceof CountersFull ? before.full : [];
  const retryAfter = Math.max(0, ...full.map(({ count, taken }) => secondsUntilNext(taken, count)));
  if (retryAfter > 0) throw refuse(retryAfter);
  return counts.map((count) => {
    const known = full.find((each) => each.count === count)?.taken ?? [];
    return { kind: 'hourly-counted', count, ...(known.length > 0 && { known }) };
  });
}
