import type { Temporal } from 'temporal-polyfill';
import type { Caller } from '../core/party.ts';
import { invalidInput } from '../core/refusal.ts';
import type { Appointment, CancellingParty, VisitReasonCode } from './appointment.ts';
import { isLateCancellation } from './appointment-changes.ts';

/** Reasons that are a patient's own: staff who give one cancel for a patient who called. */
const patientsOwn: readonly VisitReasonCode[] = ['feeling-better', 'other-care', 'transport', 'cost', 'time'];

/** On whose side a visit is cancelled. @param reasonCode as whoever cancels says */
export function cancellingParty(caller: Caller, reasonCode: VisitReasonCode | undefined): CancellingParty {
  if (caller.kind === 'referrer') return 'referrer';
  if (caller.kind !== 'staff') return 'patient';
  return reasonCode !== undefined && patientsOwn.includes(reasonCode) ? 'patient' : 'practice';
}

/** The practice's reason is the practice's to give: reports count by it. @throws Refusal `invalid-input` */
export function requireOwnReason(caller: Caller, reasonCode: VisitReasonCode | undefined): void {
  if (caller.kind === 'staff' || reasonCode !== 'practice') return;
  const detail = 'only the practice itself gives this reason; choose another one, such as other, or leave it out';
  throw invalidInput([{ pointer: '/reasonCode', detail }]);
}

/** On whose side a visit is cancelled, and when; `neverLate`: nobody could have said so sooner. */
export interface Cancelled {
  cancelledBy: CancellingParty;
  neverLate?: boolean;
  now: Temporal.Instant;
}

/** What is kept of a cancellation: on whose side, and whether it came too late for the time to be of use; the practice's own never does. */
export function cancellationOn(
  visit: Appointment,
  { cancelledBy, neverLate = false, now }: Cancelled,
  cutOffHours: number,
): Pick<Appointment, 'cancelledBy' | 'late'> {
  const isLate = cancelledBy !== 'practice' && isLateCancellation(visit, now, cutOffHours) && !neverLate;
  return { cancelledBy, ...(isLate && { late: true }) };
}

/** What is kept of a cancellation of one visit, by whoever cancels it. */
export const cancellationOf = (
  visit: Appointment,
  { caller, reasonCode, now }: { caller: Caller; reasonCode?: VisitReasonCode | undefined; now: Temporal.Instant },
  cutOffHours: number,
): Pick<Appointment, 'cancelledBy' | 'late'> =>
  cancellationOn(visit, { cancelledBy: cancellingParty(caller, reasonCode), now }, cutOffHours);
