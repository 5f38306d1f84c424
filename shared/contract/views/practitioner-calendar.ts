import { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { instantOf, localDateOf } from '../../domain/core/local-time.ts';
import { wallClockDay } from '../../domain/core/wall-clock-day.ts';
import type { Practitioner } from '../../domain/directory/directory.ts';
import { calendarText, escaped, inUtc, type Organizer, organizerLine } from './calendar-lines.ts';
import { visitLines } from './visit-lines.ts';

/** A visit as its practitioner's calendar shows it. */
export interface CalendarVisit {
  visit: Appointment;
  /** Confirmation code of the case; undefined where it cannot be read. */
  code: string | undefined;
  /** Name of its type, or the type itself where nobody knows it any more. */
  type: string;
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

/** What a feed is shown with. */
interface FeedSettings {
  /** Whose it is. */
  practitioner: Pick<Practitioner, 'name' | 'homeZone'>;
  organizer: Organizer;
  now: Temporal.Instant;
}

const locationOf = ({ clinic, isTelehealth }: CalendarVisit): string | undefined =>
  isTelehealth ? 'Telehealth' : clinic;

/** What its practitioner must know of a visit at a glance; calendars that hide what is cancelled hide one that was missed. */
function standingOf({ status, needsRebooking }: Appointment): { said?: string; status: string; takesTime: boolean } {
  if (status === 'no-show') return { said: 'Missed:', status: 'CANCELLED', takesTime: false };
  if (needsRebooking) return { said: 'Needs another time:', status: 'TENTATIVE', takesTime: true };
  return { status: 'CONFIRMED', takesTime: true };
}

function visitEntry(shown: CalendarVisit, organizer: Organizer): string[] {
  const { visit, code, type } = shown;
  const location = locationOf(shown);
  const { said, status, takesTime } = standingOf(visit);
  return [
    ...visitLines(visit),
    `SUMMARY:${escaped([said, code, type].filter(Boolean).join(' '))}`,
    organizerLine(organizer),
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    `STATUS:${status}`,
    'CLASS:PRIVATE',
    `TRANSP:${takesTime ? 'OPAQUE' : 'TRANSPARENT'}`,
    `LAST-MODIFIED:${inUtc(Temporal.Instant.from(visit.changedAt))}`,
    'END:VEVENT',
  ];
}

/** When an absence is: of whole dates their names, of others instants. @param zone IANA zone of the practitioner's dates */
function absenceTimes({ start, end }: CalendarAbsence, zone: string): string[] {
  const dates = [start, end].map((minute) => localDateOf(minute, zone));
  const isWhole = [start, end].every((minute, at) => wallClockDay(zone, dates[at] ?? '').start === minute);
  const [from, to] = isWhole
    ? dates.map((date) => `;VALUE=DATE:${date.replaceAll('-', '')}`)
    : [start, end].map((minute) => `:${inUtc(instantOf(minute))}`);
  return [`DTSTART${from}`, `DTEND${to}`];
}

/** An absence is entered and taken back, never changed, so it has no SEQUENCE. Why is nobody's business. */
function absenceEntry(absence: CalendarAbsence, { practitioner, organizer, now }: FeedSettings): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${absence.id}-${inUtc(instantOf(absence.start))}@spinebridge`,
    `DTSTAMP:${inUtc(now)}`,
    ...absenceTimes(absence, practitioner.homeZone),
    'SUMMARY:Away',
    organizerLine(organizer),
    'CLASS:PRIVATE',
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

/**
 * Writes a practitioner's visits and absences as a calendar to subscribe to: code, type and place, and of no patient a name,
 * because calendars are kept by others and shown to others. It is called after its practitioner: who subscribes to two tells them apart.
 */
export const practitionerCalendar = (
  { visits, absences }: { visits: readonly CalendarVisit[]; absences: readonly CalendarAbsence[] },
  settings: FeedSettings,
): string =>
  calendarText({ product: 'visits', method: 'PUBLISH', feedName: `Visits: ${settings.practitioner.name}` }, [
    ...visits.flatMap((each) => visitEntry(each, settings.organizer)),
    ...absences.flatMap((each) => absenceEntry(each, settings)),
  ]);
