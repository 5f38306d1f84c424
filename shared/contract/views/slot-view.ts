import type { Clinic } from '../../domain/directory/directory.ts';
import { toRfc3339 } from '../../domain/scheduling/local-day.ts';
import { type Slot, slotId } from '../../domain/scheduling/slot.ts';
import type { SlotAnswer } from '../visit-answers.ts';

/** Shows a slot in its clinic's zone. @throws where the directory lacks the clinic. */
export function slotView(slot: Slot & { distanceMiles?: number | undefined }, clinics: readonly Clinic[]): SlotAnswer {
  const zone = zoneOf(slot.clinicId, clinics);
  return {
    slotId: slotId(slot),
    start: toRfc3339(slot.start, zone),
    end: toRfc3339(slot.end, zone),
    clinicId: slot.clinicId,
    practitionerId: slot.practitionerId,
    appointmentType: slot.appointmentType,
    ...(slot.distanceMiles !== undefined && { distanceMiles: slot.distanceMiles }),
  };
}

/** @throws where the directory lacks the clinic: visits outlive no clinic. */
export function zoneOf(clinicId: string, clinics: readonly Clinic[]): string {
  const clinic = clinics.find((candidate) => candidate.clinicId === clinicId);
  if (!clinic) throw new Error(`The directory has no clinic ${clinicId}.`);
  return clinic.zone;
}
