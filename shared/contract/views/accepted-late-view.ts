import type { Appointment } from '../../domain/booking/appointment.ts';
import { actsOf, type CaseAct } from '../../domain/cases/case-act.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { isAcceptedLate } from '../../domain/cases/late-for-deadline.ts';
import { withOffset } from '../../domain/core/instants.ts';

/** Who accepted, and why, that a visit comes after the deadline of its case; nothing where that does not hold any more. For clinicians. */
export function acceptedLateView(header: CaseHeader, visit: Appointment, acts: readonly CaseAct[], zone: string) {
  if (!isAcceptedLate(header, visit.slot.start)) return {};
  const accepted = actsOf(acts, 'late-visit-accepted').findLast((act) => act.appointmentId === visit.appointmentId);
  return accepted
    ? { acceptedLate: { at: withOffset(accepted.at, zone), by: accepted.by, reason: accepted.reason } }
    : {};
}
