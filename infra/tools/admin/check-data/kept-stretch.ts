import type { Appointment } from '../../../../shared/domain/booking/appointment.ts';
import { takenBy } from '../../../../shared/domain/booking/day-changes.ts';
import { dayKeysOf, type KeptAt, keptAtOf } from '../../../../shared/domain/booking/kept-at.ts';
import { placeOf, type Slot } from '../../../../shared/domain/booking/slot.ts';
import { type Busy, isSameDay, type PractitionerDay } from '../../../../shared/domain/calendar/practitioner-day.ts';
import { overlaps } from '../../../../shared/domain/core/intervals.ts';
import { Refusal } from '../../../../shared/domain/core/refusal.ts';
import type { AppointmentType, Directory } from '../../../../shared/domain/directory/directory.ts';
import type { KeptTime } from './check-context.ts';

/** What an open visit says of itself in its day; one that the directory knows no more of keeps its time without buffers. */
export function stretchOfVisit(directory: Directory, { appointmentId, slot, overbooked }: Appointment): Busy {
  const visit = { kind: 'visit' as const, id: appointmentId, ...(overbooked && { overbooked }) };
  try {
    return { ...takenBy(slot, placeOf(directory, slot)), ...visit };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { start: slot.start, end: slot.end, ...visit };
  }
}

/** Whether a day keeps the time of a visit, as it stands. */
export const keepsTime = ({ busy }: PractitionerDay, { appointmentId, slot }: Appointment): boolean =>
  busy.some(({ kind, id, start, end }) => kind === 'visit' && id === appointmentId && overlaps({ start, end }, slot));

/** The day to which a visit belongs, of those that were read. */
export const dayOfVisit = (
  directory: Directory,
  days: readonly PractitionerDay[],
  visit: Appointment,
): PractitionerDay | undefined => {
  const own = dayKeysOf(directory, visit);
  const candidates = days.filter((day) => own.some((key) => isSameDay(key, day)));
  return candidates.find((day) => keepsTime(day, visit)) ?? candidates[0];
};

/** The types that a practitioner offers and whose visits, buffers included, are as long as a stretch. */
const typesOfLength = (
  { appointmentTypes, practitioners }: Directory,
  { day: { practitionerId }, stretch: { start, end } }: KeptTime,
): AppointmentType[] => {
  const offered = practitioners.find((each) => each.practitionerId === practitionerId)?.appointmentTypes ?? [];
  return appointmentTypes.filter(
    ({ appointmentTypeId, bufferBeforeMinutes = 0, durationMinutes, bufferMinutes }) =>
      offered.includes(appointmentTypeId) && bufferBeforeMinutes + durationMinutes + bufferMinutes === end - start,
  );
};

function typeOfKept(directory: Directory, kept: KeptTime, named: string | undefined): AppointmentType | undefined {
  const known = named ?? kept.stretch.appointmentType;
  if (known !== undefined) return directory.appointmentTypes.find((each) => each.appointmentTypeId === known);
  const [type, ...others] = typesOfLength(directory, kept);
  return others.length === 0 ? type : undefined;
}

/**
 * The time of a visit of which its day alone is left.
 * @param named its type; absent where only the day may tell
 * @returns undefined where that is not enough for it to be booked again
 */
export function slotOfKept(
  directory: Directory,
  kept: KeptTime,
  named?: string,
): { slot: Slot; keptAt: KeptAt } | undefined {
  const { day, stretch } = kept;
  const type = typeOfKept(directory, kept, named);
  const practitioner = directory.practitioners.find(({ practitionerId }) => practitionerId === day.practitionerId);
  const clinicId = stretch.clinicId ?? practitioner?.clinicIds[0];
  if (!type || clinicId === undefined) return undefined;
  const start = stretch.start + (type.bufferBeforeMinutes ?? 0);
  const slot: Slot = {
    practitionerId: day.practitionerId,
    clinicId,
    appointmentType: type.appointmentTypeId,
    start,
    end: start + type.durationMinutes,
  };
  return { slot, keptAt: { ...keptAtOf(directory, slot), scheduleGroup: day.scheduleGroup, date: day.date } };
}
