import { type BookingCaller, type BookingRight, bookingRight } from '../../domain/booking/right-to-book.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { type Caller, ownCase } from '../../domain/core/party.ts';

const roles: Record<Caller['kind'], BookingCaller> = {
  booking: 'patient',
  manage: 'patient',
  public: 'patient',
  referrer: 'referrer',
  staff: 'staff',
};

export const bookingCallerOf = (caller: Caller): BookingCaller => roles[caller.kind];

/** Without a case everybody, staff too, sees what a routine case may take: a reserved time needs a case that may use it. */
const withoutCase = (caller: Caller): BookingRight => ({ entitlement: { staff: caller.kind === 'staff' } });

/**
 * @returns what the caller may book for a case, or without one.
 * @throws Refusal `not-found` for a case that is not the caller's; as `bookingRight` for what the case may not book.
 */
export const rightOf = (caller: Caller, caseId: string | undefined, header: CaseHeader | undefined): BookingRight =>
  caseId === undefined ? withoutCase(caller) : bookingRight(ownCase(caller, header), bookingCallerOf(caller));

/** A booking token speaks for its own case unless another is named, which is then refused. */
export const caseIdOf = (caller: Caller, named: string | undefined): string | undefined =>
  named ?? (caller.kind === 'booking' ? caller.caseId : undefined);
