import * as z from 'zod/mini';
import { worksAt } from '../calendar/hours-of-date.ts';
import type { PractitionerDay } from '../calendar/practitioner-day.ts';
import { Slug } from '../core/ids.ts';
import { EpochMinute, localDateOf } from '../core/local-time.ts';
import { Refusal } from '../core/refusal.ts';
import type { AppointmentType, Clinic, Directory, Practitioner } from '../directory/directory.ts';

/** A bookable time: one practitioner at one clinic for one appointment type. `end` excludes the buffer. */
export const Slot = z.strictObject({
  practitionerId: Slug,
  clinicId: Slug,
  appointmentType: Slug,
  start: EpochMinute,
  end: EpochMinute,
});
export type Slot = z.infer<typeof Slot>;

const separator = '~';

/** @returns the opaque id under which clients know a slot; it carries no secret and needs no lookup. */
export function slotId(slot: Slot): string {
  return [slot.practitionerId, slot.clinicId, slot.appointmentType, slot.start, slot.end - slot.start].join(separator);
}

/** Reads a slot id. @returns undefined where it is none; whether the time is free is for the booking rule to say. */
export function parseSlotId(id: string): Slot | undefined {
  const [practitionerId, clinicId, appointmentType, start, minutes, ...rest] = id.split(separator);
  const parsed = z.safeParse(Slot, {
    practitionerId,
    clinicId,
    appointmentType,
    start: Number(start),
    end: Number(start) + Number(minutes),
  });
  return rest.length === 0 && parsed.success && slotId(parsed.data) === id ? parsed.data : undefined;
}

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
  const { clinicId, appointmentType: type } = slot;
  const clinic = calendar.clinics.find((each) => each.clinicId === clinicId);
  if (!clinic) throw never(`There is no clinic ${clinicId}.`);
  const appointmentType = calendar.appointmentTypes.find((each) => each.appointmentTypeId === type);
  if (!appointmentType) throw never(`There is no appointment type ${type}.`);
  if (!worksAt(practitioner, clinicId)) {
    throw never(`${practitioner.name} sees nobody at ${clinic.name}.`);
  }
  if (!practitioner.appointmentTypes.includes(type))
    throw never(`${practitioner.name} does not offer: ${appointmentType.name}.`);
  const minutes = slot.end - slot.start;
  if (minutes !== appointmentType.durationMinutes) {
    throw never(`${appointmentType.name} lasts ${appointmentType.durationMinutes} minutes, not ${minutes}.`);
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
