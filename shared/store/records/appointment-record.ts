import { Temporal } from 'temporal-polyfill';
import { Appointment } from '../../domain/scheduling/appointment.ts';
import { stored } from '../../domain/time/instants.ts';
import { fromItem, type Item } from '../item.ts';
import { appointmentKey } from '../keys.ts';
import { type RecordKind, readRecord } from './read-record.ts';

const kind: RecordKind<typeof Appointment> = { schema: Appointment, version: 1 };

export const appointmentItem = (appointment: Appointment): Record<string, unknown> => ({
  ...appointmentKey(appointment.appointmentId),
  appointment,
  schema: kind.version,
  version: appointment.version,
  caseId: appointment.caseId,
  caseOrder: `${stored(Temporal.Instant.from(appointment.createdAt))}#${appointment.appointmentId}`,
});

export function appointmentOf(item: Item): Appointment {
  const { appointment, schema } = fromItem(item);
  return readRecord(kind, appointment, schema);
}
