import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { changeAppointment } from '../../domain/booking/appointment-changes.ts';
import { type Cancelled, cancellationOn } from '../../domain/booking/cancelling.ts';
import { cancelVisit } from '../../domain/booking/day-changes.ts';
import { dayKeysOf } from '../../domain/booking/kept-at.ts';
import { cutOffHoursOf } from '../../domain/booking/terms.ts';
import { isSameDay, type PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { visitChangedEvent } from '../../domain/messages/event-makers.ts';
import type { BookingDeps } from '../booking/ports.ts';
import type { Change } from '../core/changes.ts';
import { attendanceChanges } from '../reports/note-attendance.ts';

export type CancelDeps = Pick<BookingDeps, 'directory' | 'ids' | 'schedule' | 'settings'>;

/** A visit that has begun, or whose person is checked in, is the front desk's: it stays as it is. */
const isAhead = ({ slot, status }: Appointment, now: Temporal.Instant): boolean =>
  slot.start * 60_000 > now.epochMilliseconds && (status === 'booked' || status === 'confirmed');

/** The days that list any of the visits; several visits on one practitioner-day leave it together. */
async function freedDays(
  { schedule }: CancelDeps,
  directory: Directory,
  visits: readonly Appointment[],
  now: Temporal.Instant,
): Promise<Change[]> {
  const ids = visits.map(({ appointmentId }) => appointmentId);
  const keys = visits.flatMap((visit) => dayKeysOf(directory, visit));
  const distinct = keys.filter((key, at) => keys.findIndex((each) => isSameDay(each, key)) === at);
  if (distinct.length === 0) return [];
  const { days } = await schedule.facts({ days: distinct });
  const freed = (day: PractitionerDay): PractitionerDay =>
    ids.reduce((left, id) => ({ ...cancelVisit(left, id, now), version: day.version + 1 }), day);
  return days
    .filter(({ busy }) => busy.some(({ id }) => ids.includes(id)))
    .map((day) => ({ kind: 'day-changed', day: freed(day), from: day.version }));
}

/** Every visit is cancelled as if one by one: its time is free, and its patient is told. */
async function cancelledVisits(
  deps: CancelDeps,
  header: CaseHeader,
  visits: readonly Appointment[],
  how: Cancelled,
): Promise<Change[]> {
  const { now } = how;
  const directory = await deps.directory.directory();
  return [
    ...(await freedDays(deps, directory, visits, now)),
    ...visits.flatMap((visit): Change[] => {
      const cutOffHours = cutOffHoursOf(directory.appointmentTypes, visit.slot.appointmentType, deps.settings);
      const cancelled = { ...changeAppointment(visit, 'cancel', now), ...cancellationOn(visit, how, cutOffHours) };
      return [
        { kind: 'appointment-changed', appointment: cancelled, from: visit.version },
        ...attendanceChanges(visit, cancelled),
        { kind: 'event', event: visitChangedEvent({ ids: deps.ids, now }, header, visit, 'cancelled') },
      ];
    }),
  ];
}

/**
 * A visit that is there and cannot be read is no visit that is gone: without its case it would go on unseen.
 * @throws where one cannot be read
 */
async function openVisits({ schedule }: CancelDeps, header: CaseHeader): Promise<Appointment[]> {
  const ids = Object.values(header.openVisits);
  const visits = await schedule.appointments(ids);
  const leftOut = ids.filter((id) => !visits.some(({ appointmentId }) => appointmentId === id));
  await Promise.all(leftOut.map((id) => schedule.appointment(id)));
  return visits;
}

/** What becomes of the visits of a case that ends. */
export interface EndedVisits {
  /** Those that stay, for they have begun. */
  stay: CaseHeader['openVisits'];
  /** What cancels the others. @param header the case as it ended */
  cancel: (header: CaseHeader) => Promise<Change[]>;
}

/**
 * Finds which visits of a case go with it.
 * @param how on whose side the case ends, and when
 * @throws zod's error where a visit cannot be read
 */
export async function endedVisits(deps: CancelDeps, before: CaseHeader, how: Cancelled): Promise<EndedVisits> {
  const ahead = (await openVisits(deps, before)).filter((visit) => isAhead(visit, how.now));
  const cancelled = new Set(ahead.map(({ appointmentId }) => appointmentId));
  return {
    stay: Object.fromEntries(Object.entries(before.openVisits).filter(([, id]) => !cancelled.has(id))),
    cancel: async (header) => (ahead.length > 0 ? cancelledVisits(deps, header, ahead, how) : []),
  };
}
