import { Temporal } from 'temporal-polyfill';
import { localDateAt } from '../core/local-time.ts';
import type { AppointmentStatus } from './appointment.ts';
import { allowsChange } from './appointment-changes.ts';

/** What a front desk notes of a visit by one press. */
export const deskChanges = ['check-in', 'complete', 'no-show'] as const;
export type DeskChange = (typeof deskChanges)[number];

/** What of a visit decides. Its times are RFC 3339. */
export interface NotedVisit {
  status: AppointmentStatus;
  start: string;
  end: string;
}

/**
 * What a page offers to note of a visit: what is lawful, and not before its day, where it would be a slip on the wrong row (the API takes
 * it then too: decision 053). A visit that was missed is taken back by `check-in` while its time lasts, also ahead of its day.
 * @param zone IANA zone of the visit's clinic, by which its day counts
 */
export function deskChangesOf(
  { status, start, end }: NotedVisit,
  { now, zone }: { now: Temporal.Instant; zone: string },
): DeskChange[] {
  if (status === 'no-show') return Temporal.Instant.compare(now, Temporal.Instant.from(end)) < 0 ? ['check-in'] : [];
  if (localDateAt(now, zone) < localDateAt(Temporal.Instant.from(start), zone)) return [];
  return deskChanges.filter((change) => allowsChange(status, change));
}
