import { type Interval, merged, without } from '../core/intervals.ts';

/**
 * What is left of some stretches once others are taken, sorted: the free time of somebody who works in `windows`. Windows that meet are
 * one, and stretches taken twice count once. Together with what is taken, and with what is shorter than `shortest`, it is the windows.
 * @param shortest as long as a gap must be to be of use, in the unit of the stretches
 */
export const gapsIn = (windows: readonly Interval[], taken: readonly Interval[], shortest: number): Interval[] =>
  without(merged(windows), merged(taken)).filter(({ start, end }) => end - start >= shortest);
