import { termsOf } from '../../domain/booking/right-to-book.ts';
import type { Slot } from '../../domain/booking/slot.ts';
import type { SchedulingSettings } from '../../domain/calendar/settings.ts';
import type { Directory } from '../../domain/directory/directory.ts';

/** Hours before a visit from which on a link does not move it; the practice's own where its type is gone. */
export function cutOffHoursOf(
  { appointmentTypes }: Directory,
  { slot }: { slot: Slot },
  settings: SchedulingSettings,
): number {
  const type = appointmentTypes.find(({ appointmentTypeId }) => appointmentTypeId === slot.appointmentType);
  return type ? termsOf(type, settings).cutOffHours : settings.cutOffHours;
}
