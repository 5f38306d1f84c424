import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { Appointment } from '../../../../shared/domain/booking/appointment.ts';
import type { PractitionerDay } from '../../../../shared/domain/calendar/practitioner-day.ts';
import { appointmentOf } from '../../../../shared/store/records/appointment-record.ts';
import { dayOf } from '../../../../shared/store/records/day-record.ts';

/** The whole calendar, as it is stored. */
export interface Stored {
  days: PractitionerDay[];
  appointments: Appointment[];
}

/** Reads every practitioner-day and appointment. */
export async function readSchedule(client: DynamoDBClient): Promise<Stored> {
  const stored: Stored = { days: [], appointments: [] };
  for await (const { Items = [] } of paginateScan({ client }, { TableName: 'Schedule', ConsistentRead: true }))
    for (const item of Items) {
      if (item.pk?.S?.startsWith('WEEK#')) stored.days.push(dayOf(item));
      if (item.pk?.S?.startsWith('APT#')) stored.appointments.push(appointmentOf(item));
    }
  return stored;
}

const nameOf = ({ practitionerId, date }: Pick<PractitionerDay, 'practitionerId' | 'date'>): string =>
  `${practitionerId} ${date}`;

/** Two visits of one practitioner at one time: what must never be. */
export const doubleBookings = ({ days }: Stored): string[] =>
  days.flatMap((day) => {
    const visits = day.busy.filter(({ kind }) => kind === 'visit').toSorted((a, b) => a.start - b.start);
    return visits.filter(({ end }, at) => (visits[at + 1]?.start ?? Infinity) < end).map(() => nameOf(day));
  });

const isLive = ({ status }: Appointment): boolean => status === 'booked' || status === 'confirmed';

/** Visits that stand in no day, or that are over and still stand in one. */
export function strayVisits({ days, appointments }: Stored): string[] {
  const standing = new Map(
    days.flatMap((day) => day.busy.map(({ id, start }) => [`${id} ${day.practitionerId} ${start}`, day] as const)),
  );
  const stands = ({ appointmentId, slot }: Appointment): boolean =>
    standing.has(`${appointmentId} ${slot.practitionerId} ${slot.start}`);
  return appointments
    .filter((each) => (isLive(each) ? !stands(each) : each.status === 'cancelled' && stands(each)))
    .map(({ appointmentId }) => appointmentId);
}

/** Cases with two live visits of one type. */
export const doubledCases = ({ appointments }: Stored): string[] =>
  [...Map.groupBy(appointments.filter(isLive), ({ caseId, slot }) => `${caseId} ${slot.appointmentType}`)]
    .filter(([, { length }]) => length > 1)
    .map(([name]) => name);
