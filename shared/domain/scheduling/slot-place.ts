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
  /** Local date of the start in the clinic's zone, YYYY-MM-DD. */
  date: string;
}

const never = (reason: string): Refusal =>
  new Refusal('not-found', `${reason} Search for free times and use a slotId from the answer as it is.`);

/**
 * Looks up what a slot names.
 * @throws Refusal `not-found` for what no search ever offers: an unknown practitioner, clinic or appointment type, one
 * that does not go with the others, or a visit of the wrong length.
 */
export function placeOf(calendar: Calendar, slot: Slot): SlotPlace {
  const practitioner = calendar.practitioners.find((each) => each.practitionerId === slot.practitionerId);
  if (!practitioner) throw never(`There is no practitioner ${slot.practitionerId}.`);
  const clinic = calendar.clinics.find((each) => each.clinicId === slot.clinicId);
  if (!clinic) throw never(`There is no clinic ${slot.clinicId}.`);
  const appointmentType = calendar.appointmentTypes.find((each) => each.appointmentTypeId === slot.appointmentType);
  if (!appointmentType) throw never(`There is no appointment type ${slot.appointmentType}.`);
  if (!practitioner.weeklyHours.some((hours) => hours.clinicId === clinic.clinicId)) {
    throw never(`${practitioner.practitionerId} sees nobody at ${clinic.clinicId}.`);
  }
  if (!practitioner.appointmentTypes.includes(appointmentType.appointmentTypeId)) {
    throw never(`${practitioner.practitionerId} does not offer ${appointmentType.appointmentTypeId}.`);
  }
  const minutes = slot.end - slot.start;
  if (minutes !== appointmentType.durationMinutes) {
    throw never(
      `A ${appointmentType.appointmentTypeId} lasts ${appointmentType.durationMinutes} minutes, not ${minutes}.`,
    );
  }
  return { practitioner, clinic, appointmentType, date: localDateOf(slot.start, clinic.zone) };
}

/**
 * Names the practitioner-day that a slot lies in, for reading it.
 * @throws Refusal `not-found` as `placeOf`.
 */
export function dayKeyOf(
  calendar: Calendar,
  slot: Slot,
): Pick<PractitionerDay, 'scheduleGroup' | 'practitionerId' | 'date'> {
  const { practitioner, date } = placeOf(calendar, slot);
  return { scheduleGroup: practitioner.scheduleGroup, practitionerId: practitioner.practitionerId, date };
}
