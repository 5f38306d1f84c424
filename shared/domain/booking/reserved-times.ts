import type { Temporal } from 'temporal-polyfill';
import type { Release } from '../calendar/release.ts';
import type { EpochMinute } from '../core/local-time.ts';
import type { Entitlement } from './right-to-book.ts';

/**
 * Minutes before its start from which on somebody may take a time: urgent cases, and emergent ones when staff book them after the ER,
 * always (Infinity), and so do staff who override; expedited ones and everybody else as it is released.
 */
function leadOf({ expeditedMinutes, everyoneMinutes }: Release, { urgency, staff, overrides }: Entitlement): number {
  if (overrides || urgency === 'urgent' || (urgency === 'emergent' && staff === true)) return Infinity;
  return urgency === 'expedited' ? expeditedMinutes : everyoneMinutes;
}

/** The latest start, in epoch minutes, that somebody may take of a window now; Infinity = any, as of one that is not reserved. */
export const takeableUntil = (window: Release, entitlement: Entitlement, now: Temporal.Instant): number =>
  now.epochMilliseconds / 60_000 + leadOf(window, entitlement);

/** The epoch minute until which a time of a reserved window is kept from somebody. */
export const keptUntil = (window: Release, start: EpochMinute, entitlement: Entitlement): EpochMinute =>
  start - leadOf(window, entitlement);
