import type { Interval } from '../core/intervals.ts';
import type { Clinic } from '../directory/directory.ts';
import { distanceMiles } from '../directory/distance.ts';

/** How long the way between two clinics takes, where neither of them says so. The values are configuration (shared/config/scheduling.ts). */
export interface TravelSettings {
  /** Minutes for every way, however short: to leave, to park, to get in. */
  readonly fixedMinutes: number;
  /** Minutes for each mile as the crow flies. */
  readonly minutesPerMile: number;
}

/**
 * Whole minutes that a practitioner takes from one clinic to another: as the one says of the other, as the other says of the one, or by
 * their distance.
 */
export function travelMinutes(from: Clinic, to: Clinic, { fixedMinutes, minutesPerMile }: TravelSettings): number {
  if (from.clinicId === to.clinicId) return 0;
  const said = from.travelMinutes?.[to.clinicId] ?? to.travelMinutes?.[from.clinicId];
  return said ?? Math.ceil(fixedMinutes + distanceMiles(from, to) * minutesPerMile);
}

/** What of a day cannot be taken at `here` because of a stretch at `there`: itself, the way to it, and the way back. Epoch minutes. */
export const withTheWay = (
  { start, end }: Interval,
  there: Clinic,
  here: Clinic,
  settings: TravelSettings,
): Interval => ({
  start: start - travelMinutes(here, there, settings),
  end: end + travelMinutes(there, here, settings),
});
