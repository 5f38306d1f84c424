import { describe, expect, it } from 'vitest';
import type { Appointment, AppointmentStatus } from '../../../shared/domain/booking/appointment.ts';
import { appointmentStatuses } from '../../../shared/domain/booking/appointment.ts';
import {
  type AppointmentChange,
  changeAppointment,
  checkChange,
  isLateCancellation,
  isOpenVisit,
  newAppointment,
  rescheduleAppointment,
} from '../../../shared/domain/booking/appointment-changes.ts';
import { at, instant, newYork, now, slot, tuesday } from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const wanted = slot(`${tuesday}T10:00`, 40);
const other = slot(`${tuesday}T11:00`, 40);
const keptAt = { scheduleGroup: 'all', date: tuesday, zone: newYork };
const later = now.add({ hours: 1 });
const visit = (status: AppointmentStatus): Appointment => ({
  ...newAppointment({ appointmentId: 'apt_1', caseId: 'int_1', slot: wanted, keptAt }, now),
  status,
});

/** change: the statuses from which it is lawful → the status after it. */
const lawful: [AppointmentChange, AppointmentStatus[], AppointmentStatus][] = [
  ['confirm', ['booked', 'confirmed'], 'confirmed'],
  ['cancel', ['booked', 'confirmed', 'checked-in'], 'cancelled'],
  ['reschedule', ['booked', 'confirmed'], 'booked'],
  ['check-in', ['booked', 'confirmed'], 'checked-in'],
  ['complete', ['checked-in'], 'completed'],
  ['no-show', ['booked', 'confirmed', 'checked-in'], 'no-show'],
];
const cases = lawful.flatMap(([change, from, to]) =>
  appointmentStatuses.map((status) => ({ change, status, to, isLawful: from.includes(status) })),
);

const apply = (change: AppointmentChange, status: AppointmentStatus): Appointment =>
  change === 'reschedule'
    ? rescheduleAppointment(visit(status), { slot: other, keptAt }, later)
    : changeAppointment(visit(status), change, later);

describe('a new visit', () => {
  it('is booked, at version 1', () => {
    expect(newAppointment({ appointmentId: 'apt_1', caseId: 'int_1', slot: wanted, keptAt }, now)).toEqual({
      appointmentId: 'apt_1',
      caseId: 'int_1',
      status: 'booked',
      slot: wanted,
      keptAt,
      version: 1,
      newsVersion: 1,
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
    expect(rescheduleAppointment(confirmed, { slot: { ...wanted }, keptAt }, later)).toBe(confirmed);
  });

  it('a moved visit has its new time and must be confirmed again', () => {
    const there = { ...keptAt, date: '2026-12-01' };
    const moved = rescheduleAppointment(visit('confirmed'), { slot: other, keptAt: there }, later);
    expect(moved).toMatchObject({ slot: other, keptAt: there, status: 'booked', version: 2 });
  });

  it('a visit that somebody else sees at the same time and clinic took that time when it did before', () => {
    const by = { ...wanted, practitionerId: 'somebody-else' };
    expect(rescheduleAppointment(visit('booked'), { slot: by, keptAt }, later).takenAt).toBeUndefined();
    const moved = rescheduleAppointment(visit('booked'), { slot: other, keptAt }, later);
    const handedOver = { slot: { ...other, practitionerId: 'somebody-else' }, keptAt };
    expect(moved.takenAt).toBe('2026-11-20T14:00:00.000Z');
    expect(rescheduleAppointment(moved, handedOver, later.add({ hours: 1 })).takenAt).toBe(moved.takenAt);
  });

  it('every change but a move leaves the visit where it is kept', () => {
    for (const { change, status, isLawful } of cases.filter((each) => each.change !== 'reschedule'))
      if (isLawful) expect(apply(change, status)).toMatchObject({ slot: wanted, keptAt });
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
    ['no-show', 'completed', 'This visit has taken place, so it cannot be marked as a no-show.'],
  ])('%s from %s is refused in words', (change, status, words) => {
    expect(refusalOf(() => checkChange(visit(status), change)).message).toBe(words);
  });
});

it('a visit is open until it ended one way or another', () => {
  expect(appointmentStatuses.filter(isOpenVisit)).toEqual(['booked', 'confirmed', 'checked-in']);
});

describe('a cancellation is late', () => {
  it.each([
    ['two hours before', '08:00', false],
    ['less than two hours before', '08:01', true],
    ['after the start, by staff', '10:30', true],
  ])('%s: %s, %s', (_, local, late) => {
    expect(isLateCancellation(visit('booked'), instant(`${tuesday}T${local}`), 2)).toBe(late);
  });

  it('by hours on the clock of the world, not of the wall', () => {
    const sunday = { ...visit('booked'), slot: { ...wanted, start: at('2026-11-01T03:00') } };
    expect(isLateCancellation(sunday, instant('2026-11-01T01:00'), 2)).toBe(false);
  });
});
