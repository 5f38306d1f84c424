import { Temporal } from 'temporal-polyfill';
import { Appointment } from '../../domain/booking/appointment.ts';
import { stored } from '../../domain/core/instants.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

export const appointmentKey = (appointmentId: string) => ({ pk: `APT#${appointmentId}`, sk: 'APT' });

const kind: RecordKind<typeof Appointment> = { schema: Appointment, version: 1 };

export const appointmentItem = (appointment: Appointment): Record<string, unknown> => ({
  ...appointmentKey(appointment.appointmentId),
  appointment,
  schema: kind.version,
  version: appointment.version,
  caseId: appointment.caseId,
  caseOrder: `${stored(Temporal.Instant.from(appointment.createdAt))}#${appointment.appointmentId}`,
});

export const appointmentOf = (item: Item): Appointment => readMember(kind, item, 'appointment');
