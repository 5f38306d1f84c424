import { describe, expect, test } from 'vitest';
import { doubleBookings, doubledCases, strayVisits } from '../../../../infra/tools/bench/booking/schedule-faults.ts';
import type { Appointment } from '../../../../shared/domain/booking/appointment.ts';
import type { Busy, PractitionerDay } from '../../../../shared/domain/calendar/practitioner-day.ts';

const visit = (id: string, start: number): Busy => ({ start, end: start + 40, kind: 'visit', id });
const day = (...busy: Busy[]): PractitionerDay => ({
  scheduleGroup: 'all',
  practitionerId: 'surgeon-1',
  date: '2026-12-01',
  version: busy.length,
  busy,
});
const appointment = (appointmentId: string, start: number, more: Partial<Appointment> = {}): Appointment => ({
  appointmentId,
  caseId: `case-of-${appointmentId}`,
  status: 'booked',
  slot: { practitionerId: 'surgeon-1', clinicId: 'queens', appointmentType: 'new-consult', start, end: start + 40 },
  version: 1,
  createdAt: '2026-11-01T00:00:00Z',
  changedAt: '2026-11-01T00:00:00Z',
  ...more,
});

describe('the calendar after a bench', () => {
  test('two visits at one time are seen, whatever their order', () => {
    const days = [day(visit('b', 120), visit('a', 100))];
    expect(doubleBookings({ days, appointments: [] })).toEqual(['surgeon-1 2026-12-01']);
  });
  test('visits that follow each other are none, nor is time off', () => {
    const days = [day(visit('a', 100), visit('b', 140), { ...visit('c', 100), kind: 'away' })];
    expect(doubleBookings({ days, appointments: [] })).toEqual([]);
  });
  test('a booked visit must stand where it says, a cancelled one nowhere', () => {
    const days = [day(visit('a', 100), visit('b', 200))];
    const appointments = [
      appointment('a', 100),
      appointment('b', 240),
      appointment('c', 300, { status: 'cancelled' }),
      appointment('b', 200, { status: 'cancelled', appointmentId: 'b' }),
    ];
    expect(strayVisits({ days, appointments })).toEqual(['b', 'b']);
  });
  test('one case with two live visits of a type is seen, one that it cancelled is not', () => {
    const of = (id: string, status: Appointment['status']) => appointment(id, 100, { caseId: 'int_1', status });
    expect(doubledCases({ days: [], appointments: [of('a', 'booked'), of('b', 'confirmed')] })).toEqual([
      'int_1 new-consult',
    ]);
    expect(doubledCases({ days: [], appointments: [of('a', 'booked'), of('b', 'cancelled')] })).toEqual([]);
  });
});
