import type { Temporal } from 'temporal-polyfill';
import type { Urgency } from '../triage/urgency.ts';
import type { EpochMinute } from './slot.ts';
import type { WorkingWindow } from './working-windows.ts';

/** For whom times are sought. Nothing set = a search without a case: what a routine case may take. */
export interface Entitlement {
  readonly urgency?: Urgency;
  /** Staff act for the case. */
  readonly staff?: boolean;
}

/** Urgent and expedited cases may take times in reserved windows; emergent ones when staff book them, after the ER. */
export function mayUseReserved({ urgency, staff }: Entitlement): boolean {
  return urgency === 'urgent' || urgency === 'expedited' || (urgency === 'emergent' && staff === true);
}

/** Whether a time of a window is open to everybody by now. Unreserved windows always are. */
export function isReleased(window: WorkingWindow, start: EpochMinute, now: Temporal.Instant): boolean {
  return window.releaseMinutes === Infinity || start - now.epochMilliseconds / 60_000 <= window.releaseMinutes;
}
