import type { DayKey } from '../calendar/practitioner-day.ts';
import { limitOf, restOfWeek } from '../calendar/visit-limits.ts';
import { type Calendar, dayKeyOf, type Slot } from './slot.ts';

/**
 * Names the practitioner-days that a decision about a slot rests on: its own first, then the rest of its ISO week where the
 * practitioner has a weekly limit on the type.
 * @throws Refusal `not-found` for a practitioner that the directory does not know
 */
export function daysToJudge(calendar: Calendar, slot: Slot): [DayKey, ...DayKey[]] {
  const key = dayKeyOf(calendar, slot);
  const practitioner = calendar.practitioners.find(({ practitionerId }) => practitionerId === slot.practitionerId);
  const isWeekly = practitioner && limitOf(practitioner, slot.appointmentType)?.perWeek !== undefined;
  return isWeekly ? [key, ...restOfWeek(key)] : [key];
}
