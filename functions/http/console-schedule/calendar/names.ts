import type { Directory } from '../../../../shared/domain/directory/directory.ts';

/** What people call the things of the directory; an id that it does not have stands for itself. */
export interface Names {
  clinic(clinicId: string): string;
  practitioner(practitionerId: string): string;
  type(appointmentTypeId: string): string;
  /** IANA zone of a clinic; the practice's where nobody knows the clinic any more. */
  zoneOf(clinicId: string): string;
}

/** @param zone IANA zone of the practice */
export function namesOf(directory: Directory, zone: string): Names {
  const clinics = new Map(directory.clinics.map((each) => [each.clinicId, each]));
  const practitioners = new Map(directory.practitioners.map((each) => [each.practitionerId, each.name]));
  const types = new Map(directory.appointmentTypes.map((each) => [each.appointmentTypeId, each.name]));
  return {
    clinic: (id) => clinics.get(id)?.name ?? id,
    practitioner: (id) => practitioners.get(id) ?? id,
    type: (id) => types.get(id) ?? id,
    zoneOf: (id) => clinics.get(id)?.zone ?? zone,
  };
}
