import { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { instantOf } from '../../domain/core/local-time.ts';
import type { Clinic } from '../../domain/directory/directory.ts';
import { calendarText, escaped, inUtc } from './calendar-lines.ts';

/**
 * Writes an appointment as a calendar file (RFC 5545): UID stable, SEQUENCE one less than the version, CANCELLED once
 * cancelled, instants in UTC. It names place and time only: a calendar is shared with others.
 * @param clinic undefined where nobody knows it any more
 */
export function calendarFile(
  { appointmentId, slot, status, version, changedAt, createdAt }: Appointment,
  clinic: Pick<Clinic, 'name' | 'address'> | undefined,
  practiceName: string,
): string {
  const cancelled = status === 'cancelled';
  const changed = inUtc(Temporal.Instant.from(changedAt));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Spinebridge//appointments//EN',
    `METHOD:${cancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${appointmentId}@spinebridge`,
    `SEQUENCE:${version - 1}`,
    `DTSTAMP:${changed}`,
    `DTSTART:${inUtc(instantOf(slot.start))}`,
    `DTEND:${inUtc(instantOf(slot.end))}`,
    `SUMMARY:${escaped(practiceName)}`,
    ...(clinic ? [`LOCATION:${escaped(`${clinic.name}, ${clinic.address}`)}`] : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `CREATED:${inUtc(Temporal.Instant.from(createdAt))}`,
    `LAST-MODIFIED:${changed}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return calendarText(lines);
}
