import { type Interval, merged } from '../core/intervals.ts';
import { byStart } from './shift.ts';

/** Hours of a period in which nobody is on call, and those in which more than one is; both in order. */
export interface Coverage {
  gaps: Interval[];
  overlaps: Interval[];
}

/**
 * How shifts cover a period: without gap and overlap exactly one person is on call at every instant of it.
 * @param shifts each ends after it starts and lies within the period; in any order
 */
export function coverageOf(shifts: readonly Interval[], period: Interval): Coverage {
  const gaps: Interval[] = [];
  const overlaps: Interval[] = [];
  let covered = period.start;
  for (const { start, end } of shifts.toSorted(byStart)) {
    if (covered < start) gaps.push({ start: covered, end: start });
    if (start < covered) overlaps.push({ start, end: Math.min(end, covered) });
    covered = Math.max(covered, end);
  }
  if (covered < period.end) gaps.push({ start: covered, end: period.end });
  return { gaps, overlaps: merged(overlaps) };
}
