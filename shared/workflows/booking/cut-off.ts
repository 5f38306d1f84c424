import type { Directory } from '../../domain/directory/directory.ts';
import type { SchedulingSettings } from '../../domain/scheduling/settings.ts';
import type { Slot } from '../../domain/scheduling/slot.ts';
import { termsOf } from '../../domain/scheduling/terms.ts';

/** Hours before a visit from which on a link does not move it; the practice's own where its type is gone. */
export function cutOffHoursOf(
  { appointmentTypes }: Directory,
  { slot }: { slot: Slot },
  settings: SchedulingSettings,
): number {
  const type = appointmentTypes.find(({ appointmentTypeId }) => appointmentTypeId === slot.appointmentType);
  return type ? termsOf(type, settings).cutOffHours : settings.cutOffHours;
}
