import { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { instantOf } from '../../domain/core/local-time.ts';
import { calendarText, escaped, inUtc, type Organizer, organizerLine } from './calendar-lines.ts';

/** A visit as its practitioner's calendar shows it. */
export interface CalendarVisit {
  visit: Appointment;
  /** Confirmation code of the case; undefined where it cannot be read. */
  code: string | undefined;
  /** Name of the clinic; undefined for a visit by telehealth, or a clinic that nobody knows any more. */
  clinic: string | undefined;
  isTelehealth: boolean;
}

/** A stretch in which the practitioner is away, epoch minutes; `id` of its absence. */
export interface CalendarAbsence {
  id: string;
  start: number;
  end: number;
}

const locationOf = ({ clinic, isTelehealth }: CalendarVisit): string | undefined =>
  isTelehealth ? 'Telehealth' : clinic;

function visitEntry(shown: CalendarVisit, organizer: Organizer): string[] {
  const { visit, code } = shown;
  const { appointmentId, slot, version } = visit;
  const location = locationOf(shown);
  const changed = inUtc(Temporal.Instant.from(visit.changedAt));
  return [
    'BEGIN:VEVENT',
    `UID:${appointmentId}@spinebridge`,
    `SEQUENCE:${version - 1}`,
    `DTSTAMP:${changed}`,
    `DTSTART:${inUtc(instantOf(slot.start))}`,
    `DTEND:${inUtc(instantOf(slot.end))}`,
    `SUMMARY:${escaped([code, slot.appointmentType].filter(Boolean).join(' '))}`,
    organizerLine(organizer),
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    'STATUS:CONFIRMED',
    'CLASS:PRIVATE',
    'TRANSP:OPAQUE',
    `LAST-MODIFIED:${changed}`,
    'END:VEVENT',
  ];
}

/** An absence is entered and taken back, never changed, so it has no SEQUENCE. Why is nobody's business. */
function absenceEntry({ id, start, end }: CalendarAbsence, organizer: Organizer, now: Temporal.Instant): string[] {
  const begin = inUtc(instantOf(start));
  return [
    'BEGIN:VEVENT',
    `UID:${id}-${begin}@spinebridge`,
    `DTSTAMP:${inUtc(now)}`,
    `DTSTART:${begin}`,
    `DTEND:${inUtc(instantOf(end))}`,
    'SUMMARY:Away',
    organizerLine(organizer),
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

/**
 * Writes a practitioner's visits and absences as a calendar to subscribe to: code, type and place, and of nobody a name, because
 * calendars are kept by others and shown to others.
 */
export const practitionerCalendar = (
  { visits, absences }: { visits: readonly CalendarVisit[]; absences: readonly CalendarAbsence[] },
  organizer: Organizer,
  now: Temporal.Instant,
): string =>
  calendarText({ product: 'visits', method: 'PUBLISH', feedName: 'Visits' }, [
    ...visits.flatMap((each) => visitEntry(each, organizer)),
    ...absences.flatMap((each) => absenceEntry(each, organizer, now)),
  ]);
