import type { EpochMinute } from '../core/local-time.ts';
import { Refusal } from '../core/refusal.ts';
import type { Slot } from './slot.ts';

export const AFTER_DEADLINE =
  'This case is urgent and there is an earlier free time. Take that one; practice staff can book a later one.';

/**
 * Which free times an urgent case may book itself: those that start before its deadline; where there are none, the
 * earliest with each practitioner at each clinic (clinical.md section 9: the earliest after it is still offered).
 * So a search narrowed to any place or person shows the earliest there, and booking accepts what some search shows.
 * @param deadline undefined = no limit.
 * @param open every free time of the appointment type, whoever and wherever, earliest first: a search narrows afterwards.
 */
export function timesForDeadline<T extends Slot>(deadline: EpochMinute | undefined, open: readonly T[]): T[] {
  if (deadline === undefined) return [...open];
  const before = open.filter(({ start }) => start < deadline);
  if (before.length > 0) return before;
  const seen = new Set<string>();
  return open.filter(({ practitionerId, clinicId }) => {
    const place = `${practitionerId} ${clinicId}`;
    return !seen.has(place) && seen.add(place);
  });
}

/**
 * Applies `timesForDeadline` to one slot that is free, or the asker's own. A slot that starts before the deadline needs no
 * `open` to be read.
 * @throws Refusal `after-deadline`.
 */
export function checkDeadline(deadline: EpochMinute | undefined, slot: Slot, open: readonly Slot[]): void {
  if (deadline === undefined || slot.start < deadline) return;
  const isBetter = (each: Slot): boolean =>
    each.start < deadline ||
    (each.practitionerId === slot.practitionerId && each.clinicId === slot.clinicId && each.start < slot.start);
  if (open.some(isBetter)) throw new Refusal('after-deadline', AFTER_DEADLINE);
}
