import { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { isOpenVisit } from '../../domain/booking/appointment-changes.ts';
import type { TakesPlace } from '../../domain/booking/takes-place.ts';
import type { Clinic } from '../../domain/directory/directory.ts';
import { fillLines } from '../../domain/messages/message-texts.ts';
import { type RemoteMailTexts, remoteWay } from '../../domain/messages/remote-visit.ts';
import { type CalendarMethod, calendarText, escaped, inUtc, type Organizer, organizerLine } from './calendar-lines.ts';
import { visitLines } from './visit-lines.ts';

/** What the calendar file of a visit is made of. */
export interface CalendarFileSource {
  appointment: Appointment;
  /** Undefined where nobody knows it any more. */
  clinic: Pick<Clinic, 'name' | 'address'> | undefined;
  place: TakesPlace;
  /** The patient's number, where one is known. */
  patientPhone: string | undefined;
  /** In the patient's language: what is said of visits by telehealth. */
  texts: Pick<RemoteMailTexts, 'how' | 'place'>;
  organizer: Organizer;
  /** The practice's number, as people read it. */
  phone: string;
}

type Status = Pick<Appointment, 'status'>;

/** Whether a visit takes no place: nobody is expected to one that was marked as missed, be it ahead of its time. */
const isOff = ({ status }: Status): boolean => status === 'cancelled' || status === 'no-show';

/** What is off is taken out of the calendar that has it. */
export const methodOf = (visit: Status): CalendarMethod => (isOff(visit) ? 'CANCEL' : 'PUBLISH');

/** Where to go; of a visit by telehealth no address, but where to click (RFC 7986 section 5.11) and what to do, until it is over. */
function placeLines({ appointment, clinic, place, patientPhone, texts, phone }: CalendarFileSource): string[] {
  if (place.modality === 'in-person') return clinic ? [`LOCATION:${escaped(`${clinic.name}, ${clinic.address}`)}`] : [];
  const way = remoteWay(place, patientPhone);
  const location = `LOCATION:${escaped(texts.place[way])}`;
  if (!isOpenVisit(appointment.status)) return [location];
  const { joinUrl } = place;
  return [
    location,
    `DESCRIPTION:${escaped(fillLines(texts.how[way], { join: joinUrl, phone }))}`,
    ...(joinUrl ? [`URL:${joinUrl}`, `CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:${joinUrl}`] : []),
  ];
}

/**
 * Writes an appointment as a calendar file (RFC 5545): UID stable, SEQUENCE one less than the version, CANCELLED once
 * cancelled or missed, instants in UTC, which every calendar shows by its own clock. It names place and time only: a calendar is shared with
 * others.
 */
export function calendarFile(source: CalendarFileSource): string {
  const { changedAt, createdAt } = source.appointment;
  const { organizer } = source;
  return calendarText({ product: 'appointments', method: methodOf(source.appointment) }, [
    ...visitLines(source.appointment),
    `SUMMARY:${escaped(organizer.name)}`,
    organizerLine(organizer),
    ...placeLines(source),
    `STATUS:${isOff(source.appointment) ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    'TRANSP:OPAQUE',
    `CREATED:${inUtc(Temporal.Instant.from(createdAt))}`,
    `LAST-MODIFIED:${inUtc(Temporal.Instant.from(changedAt))}`,
    'END:VEVENT',
  ]);
}
