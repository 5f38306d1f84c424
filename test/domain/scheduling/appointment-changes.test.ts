import { describe, expect, it } from 'vitest';
import type { Appointment, AppointmentStatus } from '../../../shared/domain/scheduling/appointment.ts';
import { appointmentStatuses } from '../../../shared/domain/scheduling/appointment.ts';
import {
  type AppointmentChange,
  changeAppointment,
  checkChange,
  isOpenVisit,
  newAppointment,
  rescheduleAppointment,
} from '../../../shared/domain/scheduling/appointment-changes.ts';
import { now, slot, tuesday } from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const wanted = slot(`${tuesday}T10:00`, 40);
const other = slot(`${tuesday}T11:00`, 40);
const later = now.add({ hours: 1 });
const visit = (status: AppointmentStatus): Appointment => ({
  ...newAppointment({ appointmentId: 'apt_1', caseId: 'int_1', slot: wanted }, now),
  status,
});

/** change: the statuses from which it is lawful → the status after it. */
const lawful: [AppointmentChange, AppointmentStatus[], AppointmentStatus][] = [
  ['confirm', ['booked', 'confirmed'], 'confirmed'],
  ['cancel', ['booked', 'confirmed'], 'cancelled'],
  ['reschedule', ['booked', 'confirmed'], 'booked'],
  ['check-in', ['booked', 'confirmed'], 'checked-in'],
  ['complete', ['checked-in'], 'completed'],
  ['no-show', ['booked', 'confirmed'], 'no-show'],
];
const cases = lawful.flatMap(([change, from, to]) =>
  appointmentStatuses.map((status) => ({ change, status, to, isLawful: from.includes(status) })),
);

const apply = (change: AppointmentChange, status: AppointmentStatus): Appointment =>
  change === 'reschedule'
    ? rescheduleAppointment(visit(status), other, later)
    : changeAppointment(visit(status), change, later);

describe('a new visit', () => {
  it('is booked, at version 1', () => {
    expect(newAppointment({ appointmentId: 'apt_1', caseId: 'int_1', slot: wanted }, now)).toEqual({
      appointmentId: 'apt_1',
      caseId: 'int_1',
      status: 'booked',
      slot: wanted,
      version: 1,
      createdAt: '2026-11-20T13:00:00.000Z',
      changedAt: '2026-11-20T13:00:00.000Z',
    });
  });
});

describe('lawful changes', () => {
  it.each(cases.filter(({ isLawful }) => isLawful))('$change from $status', ({ change, status, to }) => {
    const next = apply(change, status);
    expect(next.status).toBe(to);
    if (change === 'confirm' && status === 'confirmed') return;
    expect([next.version, next.changedAt, next.createdAt]).toEqual([
      2,
      '2026-11-20T14:00:00.000Z',
      '2026-11-20T13:00:00.000Z',
    ]);
  });

  it('confirming twice returns the very same visit, so that nothing is saved or sent', () => {
    const confirmed = visit('confirmed');
    expect(changeAppointment(confirmed, 'confirm', later)).toBe(confirmed);
  });

  it('moving a visit to the time that it has returns the very same visit', () => {
    const confirmed = visit('confirmed');
    expect(rescheduleAppointment(confirmed, { ...wanted }, later)).toBe(confirmed);
  });

  it('a moved visit has its new time and must be confirmed again', () => {
    const moved = rescheduleAppointment(visit('confirmed'), other, later);
    expect([moved.slot, moved.status, moved.version]).toEqual([other, 'booked', 2]);
  });
});

describe('unlawful changes', () => {
  it.each(cases.filter(({ isLawful }) => !isLawful))('$change from $status', ({ change, status }) => {
    const refusal = refusalOf(() => apply(change, status));
    expect([refusal.kind, refusal.extras]).toEqual(['unlawful-change', { appointmentStatus: status }]);
  });

  it.each<[AppointmentChange, AppointmentStatus, string]>([
    ['confirm', 'cancelled', 'This visit was cancelled, so it cannot be confirmed.'],
    ['cancel', 'completed', 'This visit has taken place, so it cannot be cancelled.'],
    ['reschedule', 'checked-in', 'This visit has begun: the person is checked in, so it cannot be moved.'],
    ['check-in', 'no-show', 'This visit was marked as a no-show, so it cannot be checked in.'],
    ['complete', 'booked', 'This visit is booked and the person has not been checked in, so it cannot be completed.'],
    [
      'complete',
      'confirmed',
      'This visit is confirmed and the person has not been checked in, so it cannot be completed.',
    ],
    ['no-show', 'checked-in', 'This visit has begun: the person is checked in, so it cannot be marked as a no-show.'],
  ])('%s from %s is refused in words', (change, status, words) => {
    expect(refusalOf(() => checkChange(visit(status), change)).message).toBe(words);
  });
});

it('a visit is open until it ended one way or another', () => {
  expect(appointmentStatuses.filter(isOpenVisit)).toEqual(['booked', 'confirmed', 'checked-in']);
});
