import type { Appointment } from '../../domain/booking/appointment.ts';
import type { Slot } from '../../domain/booking/slot.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { toRfc3339 } from '../../domain/core/local-time.ts';
import type { Clinic } from '../../domain/directory/directory.ts';
import type { AffectedVisit } from '../calendar-answers.ts';
import { slotViews } from './slot-view.ts';

interface Affected {
  visit: Pick<Appointment, 'appointmentId' | 'slot'>;
  header: Pick<CaseHeader, 'caseId' | 'urgency'>;
  proposals: readonly Slot[];
}

/** Shows visits that a change hits, each in its clinic's zone. @param practiceZone where nobody knows the clinic any more */
export function affectedViews(
  affected: readonly Affected[],
  clinics: readonly Clinic[],
  practiceZone: string,
): AffectedVisit[] {
  const zones = new Map(clinics.map(({ clinicId, zone }) => [clinicId, zone]));
  return affected.map(({ visit: { appointmentId, slot }, header: { caseId, urgency }, proposals }) => ({
    appointmentId,
    caseId,
    start: toRfc3339(slot.start, zones.get(slot.clinicId) ?? practiceZone),
    clinicId: slot.clinicId,
    practitionerId: slot.practitionerId,
    urgency,
    proposals: slotViews(proposals, clinics, practiceZone),
  }));
}
