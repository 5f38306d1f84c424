import type { SchedulingSettings } from '../calendar/settings.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import { hasEndedRefusal } from '../cases/ended-case.ts';
import { deadlineMinute } from '../cases/late-for-deadline.ts';
import { endedStatuses } from '../cases/transitions.ts';
import type { EpochMinute } from '../core/local-time.ts';
import { type Booker, bookerOf, type Caller, ownCase } from '../core/party.ts';
import { Refusal } from '../core/refusal.ts';
import type { AppointmentType } from '../directory/directory.ts';
import { isTelehealth } from '../directory/modality.ts';
import { deadlineClass } from '../triage/deadlines.ts';
import type { Urgency } from '../triage/urgency.ts';
import { otherVisitStarts, type VisitStarts } from './case-visits.ts';
import { stateOf } from './licence.ts';
import { termAgainst } from './term-against.ts';
import { termsOf } from './terms.ts';

/** For whom times are sought. Nothing set = a search without a case: what a routine case may take. */
export interface Entitlement {
  readonly urgency?: Urgency;
  /** Staff act for the case. */
  readonly staff?: boolean;
  /** They book whatever the type’s terms and reservations say (staff-booking.ts). */
  readonly overrides?: boolean;
  /** Other open visits of the case: it has no two at one time. */
  readonly visitStarts?: VisitStarts | undefined;
  /** Two letters of the state where the person is seen from afar; absent = in person, or nobody knows yet who it is. */
  readonly state?: string | undefined;
  /** The case's open visit of the type, which what is sought would replace: it does not count against a limit. */
  readonly moves?: string | undefined;
}

/** What somebody may book. */
export interface BookingRight {
  entitlement: Entitlement;
  /** Set where only times that start before it may be taken while there are any: see `timesForDeadline`. */
  deadline?: EpochMinute;
}

export const EMERGENCY_FIRST =
  'This case is an emergency: follow the emergency instructions that came with it now. Practice staff book a visit afterwards.';
const STAFF_BOOK = 'Visits of this case are booked by practice staff. Please call us.';

const OPEN_ANOTHER = 'Open a new case with POST /v1/cases.';

const notSelfBookable = (detail: string): Refusal => new Refusal('not-self-bookable', detail);

type Level = Pick<CaseHeader, 'urgency' | 'pageOnCall' | 'eased'>;

/** Later answers that came out better hand out nothing, and an older link books nothing, until staff judge (clinical.md section 10). */
const selfBookingOf = ({ urgency, pageOnCall, eased }: Level, { selfBooking }: SchedulingSettings) =>
  eased ? 'never' : selfBooking[deadlineClass(urgency, pageOnCall)];

/** Whether patients and referrers book for a case of this level themselves (the ruleset's `selfBooking`). */
export const booksItself = (level: Level, settings: SchedulingSettings): boolean =>
  selfBookingOf(level, settings) !== 'never';

/** Whether a case has such a visit already, which may then be moved whatever else the type's terms say. */
const hasVisit = ({ openVisits }: CaseHeader, { appointmentTypeId }: AppointmentType): boolean =>
  Object.hasOwn(openVisits, appointmentTypeId);

/** @throws Refusal `not-self-bookable` where a type is not for the booker at all */
function requireBookableBy(type: AppointmentType, booker: Booker, settings: SchedulingSettings): void {
  if (!termsOf(type, settings).bookableBy.includes(booker))
    throw notSelfBookable(
      booker === 'staff'
        ? `${type.name} is not booked by practice staff. Choose another type of visit.`
        : `${type.name} cannot be booked here. Choose another type of visit, or call us.`,
    );
}

/** @throws Refusal `unlawful-change` for an ended case. @param instead what its booker does now */
function requireNotEnded(header: CaseHeader, instead: string): void {
  if (endedStatuses.includes(header.status))
    throw hasEndedRefusal(header, 'No visit can be booked for it any more.', instead);
}

function entitlementOf(header: CaseHeader, type: AppointmentType, settings: SchedulingSettings): Entitlement {
  const { appointmentTypeId } = type;
  const moves = header.openVisits[appointmentTypeId];
  const visitStarts = otherVisitStarts(header, appointmentTypeId);
  const state = isTelehealth(type) ? stateOf(header, settings) : undefined;
  return { urgency: header.urgency, visitStarts, ...(moves && { moves }), ...(state && { state }) };
}

/** What staff may book for a case: any type at any time that is open to them. @throws as `bookingRight` */
export function staffRight(header: CaseHeader, type: AppointmentType, settings: SchedulingSettings): BookingRight {
  requireNotEnded(header, OPEN_ANOTHER);
  if (!hasVisit(header, type)) requireBookableBy(type, 'staff', settings);
  return { entitlement: { ...entitlementOf(header, type, settings), staff: true } };
}

/** The same whatever the type's terms and reservations say. @throws Refusal `unlawful-change` for an ended case */
export function overridingRight(header: CaseHeader, type: AppointmentType, settings: SchedulingSettings): BookingRight {
  requireNotEnded(header, OPEN_ANOTHER);
  return { entitlement: { ...entitlementOf(header, type, settings), staff: true, overrides: true } };
}

/**
 * What a case may book of an appointment type through a booker: the one reading of the type's terms and of the ruleset's
 * `selfBooking`, for searching, holding, booking and moving alike. Staff book any type at any time that is open to them (product.md,
 * Second release); others by the type's states and levels, and by the level of the case: never, before the time to be seen by
 * while there is one, or any time. Times come earliest first, so those before the deadline are seen first.
 * @throws Refusal `unlawful-change` for an ended case, `not-allowed` for one whose level staff book, `not-self-bookable` for a type
 * that is not for this booker or this case
 */
export function bookingRight(
  header: CaseHeader,
  booker: Booker,
  type: AppointmentType,
  settings: SchedulingSettings,
): BookingRight {
  if (booker === 'staff') return staffRight(header, type, settings);
  requireNotEnded(header, 'Call us.');
  const isMove = hasVisit(header, type);
  if (!isMove) requireBookableBy(type, booker, settings);
  if (!booksItself(header, settings))
    throw new Refusal('not-allowed', header.urgency === 'emergent' ? EMERGENCY_FIRST : STAFF_BOOK);
  const term = isMove ? undefined : termAgainst(header, type, settings);
  if (term) throw notSelfBookable(`${term} Choose another type of visit, or call us.`);
  const entitlement = { ...entitlementOf(header, type, settings), staff: false };
  const isFree = selfBookingOf(header, settings) !== 'before-deadline-only' || header.status === 'seen';
  return isFree ? { entitlement } : { entitlement, deadline: deadlineMinute(header) };
}

/** @returns the right; undefined where the type is not for the booker or the case. @throws every other refusal */
export function ifBookable(right: () => BookingRight): BookingRight | undefined {
  try {
    return right();
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not-self-bookable') return undefined;
    throw error;
  }
}

/** For whom something is booked or sought, and of which type. */
export interface RightQuestion {
  caller: Caller;
  caseId?: string | undefined;
  /** The case, where it was read and exists. */
  header?: CaseHeader | undefined;
  type: AppointmentType;
  settings: SchedulingSettings;
}

/**
 * What the caller may book for a case, or without one: then everybody, staff too, sees the times that a routine case may take,
 * because a reserved time needs a case that may use it. The states and levels of the type are judged once there is a case.
 * @throws Refusal `not-found` for a case that is not the caller's; as `bookingRight`
 */
export function rightOf({ caller, caseId, header, type, settings }: RightQuestion): BookingRight {
  const booker = bookerOf(caller);
  if (caseId !== undefined) return bookingRight(ownCase(caller, header), booker, type, settings);
  requireBookableBy(type, booker, settings);
  return { entitlement: { staff: booker === 'staff' } };
}

/** A booking token speaks for its own case unless another is named, which is then refused. */
export const caseIdOf = (caller: Caller, named: string | undefined): string | undefined =>
  named ?? (caller.kind === 'booking' ? caller.caseId : undefined);

/** @throws Refusal `visit-exists` where the case has an open visit of the type already; names its appointment. */
export function checkNoOpenVisit(header: CaseHeader, appointmentType: string): void {
  if (!Object.hasOwn(header.openVisits, appointmentType)) return;
  throw new Refusal(
    'visit-exists',
    `This case already has an open visit of the type ${appointmentType}. Reschedule or cancel that one instead.`,
    { appointmentId: header.openVisits[appointmentType] },
  );
}
