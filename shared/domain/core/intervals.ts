/** A stretch of time: `start` belongs to it, `end` does not. Any integer unit, the same for all. */
export interface Interval {
  start: number;
  end: number;
}

/** Intervals sorted, with those that touch or overlap joined and empty ones dropped. */
export function merged(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const { start, end } of intervals.filter((each) => each.start < each.end).sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** What of `intervals` lies in none of `others`. Both must be merged; the result is. */
export function without(intervals: readonly Interval[], others: readonly Interval[]): Interval[] {
  return others.reduce<Interval[]>(
    (rest, other) =>
      rest
        .flatMap(({ start, end }) => [
          { start, end: Math.min(end, other.start) },
          { start: Math.max(start, other.end), end },
        ])
        .filter((each) => each.start < each.end),
    [...intervals],
  );
}

/** What of `intervals` lies in one of `others`. Both must be merged; the result is sorted. */
export const within = (intervals: readonly Interval[], others: readonly Interval[]): Interval[] =>
  intervals
    .flatMap((each) =>
      others.map(({ start, end }) => ({ start: Math.max(each.start, start), end: Math.min(each.end, end) })),
    )
    .filter(({ start, end }) => start < end);

/** Whether two intervals share any time. */
export const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;
