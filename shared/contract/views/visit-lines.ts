import { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { instantOf } from '../../domain/core/local-time.ts';
import { inUtc } from './calendar-lines.ts';

/** How the entry of a visit begins, in whichever calendar: UID stable, SEQUENCE one less than the version, instants in UTC. */
export const visitLines = ({ appointmentId, slot, version, changedAt }: Appointment): string[] => [
  'BEGIN:VEVENT',
  `UID:${appointmentId}@spinebridge`,
  `SEQUENCE:${version - 1}`,
  `DTSTAMP:${inUtc(Temporal.Instant.from(changedAt))}`,
  `DTSTART:${inUtc(instantOf(slot.start))}`,
  `DTEND:${inUtc(instantOf(slot.end))}`,
];
