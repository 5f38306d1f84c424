import type { AppointmentType, Clinic, Directory, Practitioner } from '../directory/directory.ts';
import { Refusal } from '../refusal.ts';
import { localDateOf } from './local-day.ts';
import type { PractitionerDay } from './practitioner-day.ts';
import type { Slot } from './slot.ts';

/** The parts of the directory that decide about times. */
export type Calendar = Pick<Directory, 'clinics' | 'practitioners' | 'appointmentTypes'>;

/** What a slot names, looked up. */
export interface SlotPlace {
  practitioner: Practitioner;
  clinic: Clinic;
  appointmentType: AppointmentType;
  /** Local date of the start in the practitioner's home zone, YYYY-MM-DD. */
  date: string;
}

const never = (reason: string): Refusal =>
  new Refusal('not-found', `${reason} Search for free times and use a slotId from the answer as it is.`);

/** @throws Refusal `not-found`. */
function whoOf({ practitioners }: Calendar, { practitionerId }: Slot): Practitioner {
  const practitioner = practitioners.find((each) => each.practitionerId === practitionerId);
  if (!practitioner) throw never(`There is no practitioner ${practitionerId}.`);
  return practitioner;
}

/**
 * Looks up what a slot names.
 * @throws Refusal `not-found` for what no search ever offers: an unknown practitioner, clinic or appointment type, one
 * that does not go with the others, or a visit of the wrong length.
 */
export function placeOf(calendar: Calendar, slot: Slot): SlotPlace {
  const practitioner = whoOf(calendar, slot);
  const { practitionerId, clinicId, appointmentType: type } = slot;
  const clinic = calendar.clinics.find((each) => each.clinicId === clinicId);
  if (!clinic) throw never(`There is no clinic ${clinicId}.`);
  const appointmentType = calendar.appointmentTypes.find((each) => each.appointmentTypeId === type);
  if (!appointmentType) throw never(`There is no appointment type ${type}.`);
  if (!practitioner.weeklyHours.some((hours) => hours.clinicId === clinicId)) {
    throw never(`${practitionerId} sees nobody at ${clinicId}.`);
  }
  if (!practitioner.appointmentTypes.includes(type)) throw never(`${practitionerId} does not offer ${type}.`);
  const minutes = slot.end - slot.start;
  if (minutes !== appointmentType.durationMinutes) {
    throw never(`A ${type} lasts ${appointmentType.durationMinutes} minutes, not ${minutes}.`);
  }
  return { practitioner, clinic, appointmentType, date: localDateOf(slot.start, practitioner.homeZone) };
}

/**
 * Names the practitioner-day that a slot lies in, for reading it: by what never changes about a practitioner, so that every
 * directory, however old, names the same day for it.
 * @throws Refusal `not-found` for a practitioner that the directory does not know.
 */
export function dayKeyOf(
  calendar: Calendar,
  slot: Slot,
): Pick<PractitionerDay, 'scheduleGroup' | 'practitionerId' | 'date'> {
  const { scheduleGroup, practitionerId, homeZone } = whoOf(calendar, slot);
  return { scheduleGroup, practitionerId, date: localDateOf(slot.start, homeZone) };
}
