import type { SlotsQuery } from '../../../shared/contract/directory-queries.ts';
import type { AppointmentType, Directory } from '../../../shared/domain/directory/directory.ts';
import type { Coordinates } from '../../../shared/domain/directory/distance.ts';
import type { SlotFilter } from '../../../shared/domain/search/slot-filter.ts';

/** @returns the middle of a five-digit ZIP; undefined outside the practice's area */
export type PlaceOfZip = (zip: string) => Coordinates | undefined;

export function filterOf(query: SlotsQuery, placeOfZip: PlaceOfZip): SlotFilter {
  const { appointmentType, from, to, stepFree, modality, near } = query;
  return {
    appointmentType,
    from,
    to,
    regions: query.region,
    clinicIds: query.clinic,
    practitionerIds: query.practitioner,
    specialties: query.specialty,
    languages: query.language,
    insurances: query.insurance,
    stepFree: stepFree === 'true',
    modality,
    near: near === undefined ? undefined : placeOfZip(near),
  };
}

/** @throws Error where there is no such type: `searchFaults` has named it before */
export function typeOf({ appointmentTypes }: Directory, { appointmentType }: SlotsQuery): AppointmentType {
  const type = appointmentTypes.find(({ appointmentTypeId }) => appointmentTypeId === appointmentType);
  if (!type) throw new Error('The query was not looked at before.');
  return type;
}
