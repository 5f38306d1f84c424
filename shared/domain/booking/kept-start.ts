import type { Interval } from '../core/intervals.ts';
import type { EpochMinute } from '../core/local-time.ts';

/**
 * The starts of a window with one more, that need not lie on its grid: that of a visit which another practitioner takes over.
 * @param keptStart left out where the visit does not fit into the window from there
 */
export function withKeptStart(
  starts: readonly EpochMinute[],
  window: Interval,
  durationMinutes: number,
  keptStart: EpochMinute | undefined,
): readonly EpochMinute[] {
  if (keptStart === undefined || starts.includes(keptStart)) return starts;
  const fits = window.start <= keptStart && keptStart + durationMinutes <= window.end;
  return fits ? [...starts, keptStart].toSorted((a, b) => a - b) : starts;
}
