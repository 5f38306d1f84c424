import { Temporal } from 'temporal-polyfill';
import type { CaseHeader, CaseStatus } from '../cases/case-header.ts';
import { Refusal } from '../refusal.ts';
import type { Entitlement } from './entitlement.ts';
import type { EpochMinute } from './slot.ts';

/** Who books for a case. */
export type BookingCaller = 'patient' | 'referrer' | 'staff';

/** What a case may book. */
export interface BookingRight {
  entitlement: Entitlement;
  /** Set where only times that start before it may be taken while there are any: see `timesForDeadline`. */
  deadline?: EpochMinute;
}

const endedInWords: Partial<Record<CaseStatus, string>> = {
  closed: 'is closed',
  declined: 'was declined',
  withdrawn: 'was withdrawn',
  redirected: 'was sent to an emergency room',
};

export const EMERGENCY_FIRST =
  'This case is an emergency: follow the emergency instructions that came with it now. Practice staff book a visit afterwards.';

/** Whole minutes up to an instant, rounded up: a start before the instant is a start before this minute. */
const minuteBefore = (instant: string): EpochMinute =>
  Math.ceil(Temporal.Instant.from(instant).epochMilliseconds / 60_000);

/**
 * What a case may book through a caller (clinical.md section 9, self-booking): emergent none, but staff book after the
 * emergency room; urgent before the time to be seen by, where staff decide themselves; expedited and routine any time,
 * and as times come earliest first, expedited sees those before its deadline first.
 * @throws Refusal `unlawful-change` for an ended case, `not-allowed` for an emergent one without staff.
 */
export function bookingRight(header: CaseHeader, caller: BookingCaller): BookingRight {
  const ended = endedInWords[header.status];
  if (ended) throw new Refusal('unlawful-change', `This case ${ended}, so no visit can be booked for it.`);
  const { urgency } = header;
  const staff = caller === 'staff';
  if (urgency === 'emergent' && !staff) throw new Refusal('not-allowed', EMERGENCY_FIRST);
  const entitlement = { urgency, staff };
  if (urgency !== 'urgent' || staff || header.status === 'seen') return { entitlement };
  return { entitlement, deadline: minuteBefore(header.deadlines.seenBy) };
}

/** @throws Refusal `visit-exists` where the case has an open visit of the type already; names its appointment. */
export function checkNoOpenVisit(header: CaseHeader, appointmentType: string): void {
  if (!Object.hasOwn(header.openVisits, appointmentType)) return;
  throw new Refusal(
    'visit-exists',
    `This case already has an open visit of the type ${appointmentType}. Reschedule or cancel that one instead.`,
    { appointmentId: header.openVisits[appointmentType] },
  );
}
