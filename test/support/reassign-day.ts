import type { Appointment } from '../../shared/domain/booking/appointment.ts';
import type { Slot } from '../../shared/domain/booking/slot.ts';
import type { Busy } from '../../shared/domain/calendar/practitioner-day.ts';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import type { Caller } from '../../shared/domain/core/party.ts';
import type { OutboxEvent } from '../../shared/domain/messages/events.ts';
import { appointmentOf } from '../../shared/store/records/appointment-record.ts';
import { promisedOf } from '../../shared/store/records/promise-record.ts';
import type { Reassignment } from '../../shared/workflows/booking/reassign-reading.ts';
import { reassignVisits } from '../../shared/workflows/booking/reassign-visits.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import type { Contents } from './fault-store.ts';
import { aCase } from './histories.ts';
import { anAppointment, anId, aPractitionerDay, aSlot, monday, tuesdayNine } from './records.ts';
import type { WorkflowWorld } from './workflow-world.ts';

/** The Monday after, on which two surgeons are in Brooklyn. */
export const date = '2026-11-30';
export const nine = tuesdayNine + 6 * 24 * 60;
export const [ill, other] = ['spine-surgeon-2', 'neurosurgeon-1'] as const;
const admin = { kind: 'staff', staffId: 'admin-1', roles: ['admin'] } as const satisfies Caller;

export const slotAt = (after: number, more: Partial<Slot> = {}): Slot =>
  aSlot({ practitionerId: ill, clinicId: 'brooklyn', start: nine + after, end: nine + after + 40, ...more });

/** A case with a visit so many minutes after nine. */
export function booked(n: number, after: number, visit: Partial<Appointment> = {}, header: Partial<CaseHeader> = {}) {
  const [appointmentId, caseId] = [anId('apt', n), anId('int', n)];
  const slot = visit.slot ?? slotAt(after);
  const keptAt = { scheduleGroup: 'all', date, zone: 'America/New_York' };
  const appointment = anAppointment({ appointmentId, caseId, slot, keptAt, newsVersion: 1, ...visit });
  const changes: Change[] = [
    ...aCase({
      caseId,
      status: 'scheduled',
      statusBeforeVisits: 'acknowledged',
      openVisits: { [slot.appointmentType]: appointmentId },
      visitStarts: { [slot.appointmentType]: slot.start },
      ...header,
    }),
    { kind: 'appointment-created', appointment },
  ];
  return { changes, busy: { start: slot.start, end: slot.end, kind: 'visit', id: appointmentId } satisfies Busy };
}

/** The day of somebody with what is booked. */
export function dayWith(practitionerId: string, all: ReturnType<typeof booked>[], more: Busy[] = []): Change[] {
  const busy = [...all.map((each) => each.busy), ...more];
  return [
    ...all.flatMap(({ changes }) => changes),
    { kind: 'day-changed', day: aPractitionerDay({ practitionerId, date, busy }), from: 0 },
  ];
}

export const order: Reassignment = { practitionerId: ill, date, to: [other], caller: admin, now: monday };
export const reassign = ({ deps, remaining }: WorkflowWorld, more: Partial<Reassignment> = {}) =>
  reassignVisits(deps, { ...order, ...more }, remaining);

/** Practitioner and minutes after nine of each visit, by number. */
export const standing = (contents: Contents) =>
  Object.fromEntries(
    [...contents.values()]
      .filter(({ item }) => item.pk?.S?.startsWith('APT#'))
      .map(({ item }) => appointmentOf(item))
      .map(({ appointmentId, slot }) => [
        Number(appointmentId.slice(-3)),
        `${slot.practitionerId} ${slot.start - nine}`,
      ]),
  );

const eventsIn = (contents: Contents): OutboxEvent[] =>
  [...contents.values()]
    .filter(({ table, item }) => table === 'Outbox' && item.event)
    .map(({ item }) => (promisedOf(item) as { event: OutboxEvent }).event);

export const toldOf = (contents: Contents): string[] =>
  eventsIn(contents).flatMap((event) =>
    event.kind === 'visit-changed'
      ? [`${Number(event.appointmentId.slice(-3))} ${event.change} ${event.handOver}`]
      : [],
  );

export const short = ({ moved, notPlaced }: Awaited<ReturnType<typeof reassignVisits>>) => [
  ...moved.map(
    ({ appointmentId, slot }) => `${Number(appointmentId.slice(-3))} ${slot.practitionerId} ${slot.start - nine}`,
  ),
  ...notPlaced.map(({ appointmentId, reason }) => `${Number(appointmentId.slice(-3))} ${reason}`),
];

export const twoVisits = () => [
  ...dayWith(ill, [booked(1, 0), booked(2, 40)]),
  ...dayWith(other, [booked(3, 40, { slot: slotAt(40, { practitionerId: other }) })]),
];
