import type { ReleaseSteps } from '../directory/hours.ts';
import type { HoursOfDate } from './hours-of-date.ts';

/** Minutes before its start from which on a time may be taken by others than those it is kept for; Infinity = always. */
export interface Release {
  expeditedMinutes: number;
  everyoneMinutes: number;
}

const unreserved: Release = { expeditedMinutes: Infinity, everyoneMinutes: Infinity };

/**
 * When times in hours are released. Expedited cases are never let in later than everybody.
 * @param steps those of the clinic, or of the practice where it has none
 */
export function releaseOf(hours: HoursOfDate, { expeditedHours, everyoneHours }: ReleaseSteps): Release {
  if (!hours.reservedFor) return unreserved;
  const everyoneMinutes = Math.round((hours.releaseHours ?? everyoneHours) * 60);
  return { everyoneMinutes, expeditedMinutes: Math.max(expeditedHours * 60, everyoneMinutes) };
}

const longestMinutes = 100_000;

/** Sorts reservations, the strictest first: by when everybody is let in, then by when expedited cases are. Equal ones have the same. */
export const strictness = ({ everyoneMinutes, expeditedMinutes }: Release): number =>
  everyoneMinutes * longestMinutes + expeditedMinutes;
