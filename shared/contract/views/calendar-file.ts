import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Clinic } from '../../domain/directory/directory.ts';
import type { Appointment } from '../../domain/scheduling/appointment.ts';

const minute = 60_000;

/**
 * Writes an appointment as a calendar file (RFC 5545): UID stable, SEQUENCE one less than the version, CANCELLED once
 * cancelled, instants in UTC. It names place and time only: a calendar is shared with others.
 */
export function calendarFile(
  { appointmentId, slot, status, version, changedAt, createdAt }: Appointment,
  clinic: Clinic,
  practiceName: string,
): string {
  const cancelled = status === 'cancelled';
  const calendar = ical({
    prodId: { company: 'Spinebridge', product: 'appointments', language: 'EN' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${appointmentId}@spinebridge`,
    sequence: version - 1,
    start: new Date(slot.start * minute),
    end: new Date(slot.end * minute),
    stamp: new Date(changedAt),
    created: new Date(createdAt),
    lastModified: new Date(changedAt),
    summary: practiceName,
    location: `${clinic.name}, ${clinic.address}`,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
