import type { Interval } from '../core/intervals.ts';
import type { EpochMinute } from '../core/local-time.ts';
import { wallClockDay } from '../core/wall-clock-day.ts';
import type { AppointmentType } from '../directory/directory.ts';

/** The practitioner-day whose grid it is: local date and home zone. */
interface GridDay {
  readonly date: string;
  readonly zone: string;
}

/** Every so many minutes from the first to the last, both included. */
function steps(first: number, last: number, minutes: number): EpochMinute[] {
  const count = Math.floor((last - first) / minutes) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => first + index * minutes);
}

/** Starts at minutes of the local day that `minutes` divides, so at such minutes of the clock on either side of a clock change. */
const alignedStarts = (from: number, last: number, minutes: number, { zone, date }: GridDay): EpochMinute[] =>
  wallClockDay(zone, date).passes.flatMap((pass) => {
    const first = Math.ceil((Math.max(from, pass.from + pass.shift) - pass.shift) / minutes) * minutes;
    return steps(first + pass.shift, Math.min(last, pass.to + pass.shift - 1), minutes);
  });

/**
 * The minutes at which a visit of a type may start so that it fits into a window, earliest first: by the type's own alignment, else on
 * the practice's grid from the start of the window. Buffers may run past the window.
 * @param stepMinutes the practice's grid
 */
export function gridStarts(
  window: Interval,
  { durationMinutes, alignMinutes }: AppointmentType,
  stepMinutes: number,
  day: GridDay,
): EpochMinute[] {
  const last = window.end - durationMinutes;
  return alignMinutes === undefined
    ? steps(window.start, last, stepMinutes)
    : alignedStarts(window.start, last, alignMinutes, day);
}
