import type { AppointmentType, Clinic, Practitioner } from '../directory/directory.ts';
import { inUse } from '../directory/in-use.ts';

/** What a visit names, looked up; undefined where the directory has no such entry. */
export interface NamedEntries {
  practitioner: Practitioner;
  clinic: Clinic | undefined;
  type: AppointmentType | undefined;
}

/** What a visit needs on a local date and does not find: an entry that is in use, or a practitioner who offers its type. */
export function whatIsGone({ practitioner, clinic, type }: NamedEntries, date: string) {
  if (!inUse(practitioner, date)) return 'practitioner';
  if (!clinic || !inUse(clinic, date)) return 'clinic';
  if (!type || !inUse(type, date)) return 'appointment type';
  return practitioner.appointmentTypes.includes(type.appointmentTypeId) ? undefined : 'offer';
}
