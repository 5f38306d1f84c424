import { type Slot, slotId } from '../../domain/booking/slot.ts';
import { toRfc3339 } from '../../domain/core/local-time.ts';
import type { Clinic } from '../../domain/directory/directory.ts';
import type { FoundSlot } from '../../domain/search/slot-order.ts';
import type { SlotAnswer } from '../visit-answers.ts';

/** Shows a slot. @param zone IANA zone in which its times are shown */
export const slotView = (slot: Slot & Pick<FoundSlot, 'distanceMiles'>, zone: string): SlotAnswer => ({
  slotId: slotId(slot),
  start: toRfc3339(slot.start, zone),
  end: toRfc3339(slot.end, zone),
  clinicId: slot.clinicId,
  practitionerId: slot.practitionerId,
  appointmentType: slot.appointmentType,
  ...(slot.distanceMiles !== undefined && { distanceMiles: slot.distanceMiles }),
});

/** Shows free times, each in its clinic's zone. @param practiceZone where nobody knows the clinic any more */
export function slotViews(slots: readonly FoundSlot[], clinics: readonly Clinic[], practiceZone: string): SlotAnswer[] {
  const zones = new Map(clinics.map(({ clinicId, zone }) => [clinicId, zone]));
  return slots.map((slot) => slotView(slot, zones.get(slot.clinicId) ?? practiceZone));
}
