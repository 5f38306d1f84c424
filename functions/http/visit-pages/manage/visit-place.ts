import { takesPlace } from '../../../../shared/domain/booking/takes-place.ts';
import type { Clinic } from '../../../../shared/domain/directory/directory.ts';
import { type RemoteWay, remoteWay } from '../../../../shared/domain/messages/remote-visit.ts';
import { remoteMails } from '../../../../shared/texts/remote-mails.ts';
import type { OpenedVisit } from './opened-visit.ts';

/** Where a visit takes place: at a clinic, or at home by video or phone. */
export type VisitPlace = { clinic: Clinic | undefined } | { way: RemoteWay; joinUrl: string };

export function visitPlace({ appointment, header, directory }: OpenedVisit): VisitPlace {
  const place = takesPlace(appointment, directory);
  if (place.modality === 'telehealth')
    return { way: remoteWay(place, header.contact.phone), joinUrl: place.joinUrl ?? '' };
  return { clinic: directory.clinics.find(({ clinicId }) => clinicId === appointment.slot.clinicId) };
}

/** The place in words: the clinic and its address; who stays at home comes to no clinic. */
export function placeWords(opened: OpenedVisit): string {
  const place = visitPlace(opened);
  if ('way' in place) return (remoteMails[opened.language] ?? remoteMails.en).place[place.way];
  return place.clinic ? `${place.clinic.name}, ${place.clinic.address}` : opened.appointment.slot.clinicId;
}
