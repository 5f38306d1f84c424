import type { Temporal } from 'temporal-polyfill';
import type { Slot } from '../booking/slot.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import { comesAfterDeadline, deadlineMinute, waitsToBeSeen } from '../cases/late-for-deadline.ts';
import { addBusinessDays, type HolidayRule } from '../core/business-days.ts';
import { type EpochMinute, epochMinuteOf, localDateOf, toRfc3339 } from '../core/local-time.ts';
import { urgencyRank } from '../triage/urgency.ts';
import { compareLists, type FoundSlot } from './slot-order.ts';

/** Whoever missed a visit is called first, and has to come: an urgent one may have set out within so many hours. */
const urgentHours = 2;

/** Hours at which the afternoon and the evening begin: who can come in none of one part of a day is offered another. */
const dayParts = [12, 17];

/**
 * From when on a time is of use to somebody who has just missed a visit: the morning of the next business day; soon, where the case is
 * urgent or has to be seen before that morning, or has not been in time.
 * @param zone IANA zone of the clinic
 */
export function reachableFrom(
  header: CaseHeader,
  now: Temporal.Instant,
  { zone, holidays }: { zone: string; holidays: readonly HolidayRule[] },
): EpochMinute {
  const soon = epochMinuteOf(now) + urgentHours * 60;
  const morning = addBusinessDays(now.toZonedDateTimeISO(zone).startOfDay(), 1, holidays).toInstant();
  const start = epochMinuteOf(morning);
  const isUrgent = urgencyRank(header.urgency) >= urgencyRank('urgent') || header.emergentClocks === true;
  return isUrgent || (waitsToBeSeen(header) && deadlineMinute(header) <= start) ? soon : start;
}

/**
 * Whether a time is no way out for whoever missed a visit or gave it up: on its date, before it would have ended.
 * @param zone IANA zone of the clinic
 */
export const isAsMissed = (missed: Pick<Slot, 'start' | 'end'>, start: EpochMinute, zone: string): boolean =>
  start < missed.end && localDateOf(start, zone) === localDateOf(missed.start, zone);

/** The part of a local day in which a minute lies, by a text that sorts as they follow each other. */
function dayPartOf(start: EpochMinute, zone: string): string {
  const local = toRfc3339(start, zone);
  const hour = Number(local.slice(11, 13));
  return `${local.slice(0, 10)} ${dayParts.filter((from) => hour >= from).length}`;
}

/**
 * A few times that differ, so that a person who cannot come at one of them can at another: one in each part of a day, before the deadline
 * of the case first, then at the clinic of the visit that was missed, then the soonest part, in it with the same practitioner.
 * @param zone IANA zone of the clinic
 * @returns at most `count`, the earliest first
 */
export function spreadTimes(
  missed: Pick<Slot, 'clinicId' | 'practitionerId'>,
  header: CaseHeader,
  open: readonly FoundSlot[],
  { zone, count }: { zone: string; count: number },
): FoundSlot[] {
  const ordered = open
    .map((slot) => ({ slot, part: dayPartOf(slot.start, zone) }))
    .map(({ slot, part }) => ({
      slot,
      part,
      order: [
        Number(comesAfterDeadline(header, slot.start)),
        Number(slot.clinicId !== missed.clinicId),
        part,
        Number(slot.practitionerId !== missed.practitionerId),
        slot.start,
      ],
    }))
    .toSorted((a, b) => compareLists(a.order, b.order));
  const chosen = new Map<string, FoundSlot>();
  for (const { slot, part } of ordered) if (chosen.size < count && !chosen.has(part)) chosen.set(part, slot);
  return [...chosen.values()].toSorted((a, b) => a.start - b.start);
}
