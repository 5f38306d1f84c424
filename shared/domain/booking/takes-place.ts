import type { Directory, Modality } from '../directory/directory.ts';
import { modalityOf } from '../directory/modality.ts';
import type { KeptAt } from './kept-at.ts';
import type { Slot } from './slot.ts';

/** A visit, and what was written down of it when its time was taken. */
interface Visit {
  slot: Pick<Slot, 'appointmentType' | 'practitionerId'>;
  keptAt?: Pick<KeptAt, 'modality'> | undefined;
}

/**
 * How a visit takes place: as it was booked, because its patient was told so, whatever became of its type since. What earlier releases
 * booked is as its type says; a type that the directory lost is in person.
 */
export function modalityOfVisit(
  { slot, keptAt }: Visit,
  { appointmentTypes }: Pick<Directory, 'appointmentTypes'>,
): Modality {
  const type = appointmentTypes.find(({ appointmentTypeId }) => appointmentTypeId === slot.appointmentType);
  return keptAt?.modality ?? modalityOf(type ?? {});
}

/** How a visit takes place. Of one from afar: where its patient clicks; without `joinUrl` we call them. */
export type TakesPlace = { modality: 'in-person' } | { modality: 'telehealth'; joinUrl?: string };

/** @returns how a visit takes place, with the video address that its practitioner has now */
export function takesPlace(visit: Visit, directory: Pick<Directory, 'appointmentTypes' | 'practitioners'>): TakesPlace {
  const modality = modalityOfVisit(visit, directory);
  if (modality === 'in-person') return { modality };
  const { practitionerId } = visit.slot;
  const joinUrl = directory.practitioners.find((each) => each.practitionerId === practitionerId)?.videoUrl;
  return { modality, ...(joinUrl && { joinUrl }) };
}

/** Whether nobody can see a patient from afar: there is no video, and no number to call. Staff ask for one. */
export const cannotBeReached = (place: TakesPlace, { phone }: { phone?: string | undefined }): boolean =>
  place.modality === 'telehealth' && place.joinUrl === undefined && !phone;
