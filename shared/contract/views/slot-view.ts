import { toRfc3339 } from '../../domain/scheduling/local-day.ts';
import { type Slot, slotId } from '../../domain/scheduling/slot.ts';
import type { SlotAnswer } from '../visit-answers.ts';

/** Shows a slot. @param zone IANA zone in which its times are shown */
export const slotView = (slot: Slot & { distanceMiles?: number | undefined }, zone: string): SlotAnswer => ({
  slotId: slotId(slot),
  start: toRfc3339(slot.start, zone),
  end: toRfc3339(slot.end, zone),
  clinicId: slot.clinicId,
  practitionerId: slot.practitionerId,
  appointmentType: slot.appointmentType,
  ...(slot.distanceMiles !== undefined && { distanceMiles: slot.distanceMiles }),
});
