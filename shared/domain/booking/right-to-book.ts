import { Temporal } from 'temporal-polyfill';
import type { SchedulingSettings } from '../calendar/settings.ts';
import type { WorkingWindow } from '../calendar/working-windows.ts';
import type { CaseHeader, CaseStatus } from '../cases/case-header.ts';
import type { EpochMinute } from '../core/local-time.ts';
import { epochMinuteOf } from '../core/local-time.ts';
import { Refusal } from '../core/refusal.ts';
import type { AppointmentType } from '../directory/directory.ts';
import type { Urgency } from '../triage/urgency.ts';

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

/** The terms of an appointment type that limit when it is booked and moved. */
export interface VisitTerms {
  /** How many days ahead a visit may start. */
  horizonDays: number;
  /** Hours before a visit from which on a link does not move it any more. */
  cutOffHours: number;
}

/** The terms of a type; what it does not say is as the practice has it set. */
export const termsOf = (
  { horizonDays, cutOffHours }: Pick<AppointmentType, keyof VisitTerms>,
  settings: SchedulingSettings,
): VisitTerms => ({
  horizonDays: horizonDays ?? settings.horizonDays,
  cutOffHours: cutOffHours ?? settings.cutOffHours,
});

/** The latest minute at which a visit of a type may start, as seen now: days of 24 hours, so in no zone. */
export const latestStart = (type: AppointmentType, now: Temporal.Instant, settings: SchedulingSettings): EpochMinute =>
  epochMinuteOf(now) + termsOf(type, settings).horizonDays * 24 * 60;

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
