import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../booking/appointment.ts';
import { isOpenVisit } from '../booking/appointment-changes.ts';
import { Refusal } from '../core/refusal.ts';
import type { CaseHeader } from './case-header.ts';
import { deadlineMinute, isAcceptedLate, isTooLate, waitsToBeSeen } from './late-for-deadline.ts';
import { nextVisitStart } from './visit-facts.ts';

/** Why there is nothing to accept, in words; undefined where there is. */
function whyNot(header: CaseHeader, { status, slot }: Appointment, now: Temporal.Instant): string | undefined {
  if (!isOpenVisit(status)) return 'This visit is over or was cancelled, so there is nothing to accept.';
  if (!waitsToBeSeen(header))
    return `This case is ${header.urgency} and ${header.status}: no deadline waits for a visit of it.`;
  if (!isTooLate(slot.start, header)) return 'This visit is not late: it begins before the deadline of its case.';
  if (isAcceptedLate(header, slot.start)) return 'That this visit comes late was accepted before.';
  const next = nextVisitStart(header, now);
  if (next === undefined || slot.start > next)
    return 'This is not the next visit of its case, so the deadline does not depend on it.';
  return slot.start < next ? 'This visit has begun, so there is nothing to accept any more.' : undefined;
}

/**
 * A clinician accepts that the next visit of a case comes after its deadline. Another time of the visit and another deadline ask anew.
 * @param header with the starts of its visits @throws Refusal `unlawful-change` where the visit is not late, or need not be accepted
 */
export function acceptLate(header: CaseHeader, visit: Appointment, now: Temporal.Instant): CaseHeader {
  const detail = whyNot(header, visit, now);
  if (detail) throw new Refusal('unlawful-change', detail, { appointmentStatus: visit.status });
  const acceptedLate = { start: visit.slot.start, seenBy: deadlineMinute(header) };
  return { ...header, version: header.version + 1, acceptedLate };
}
