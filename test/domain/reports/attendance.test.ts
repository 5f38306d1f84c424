import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import { appointmentStatuses, cancellingParties } from '../../../shared/domain/booking/appointment.ts';
import {
  attendanceRows,
  changesAttendance,
  countedVisit,
  visitFact,
} from '../../../shared/domain/reports/attendance.ts';
import { anAppointment, anId, aSlot } from '../../support/records.ts';

const zone = 'America/New_York';
const factOf = (changes: Partial<Appointment>) => visitFact(anAppointment(changes), zone);

describe('what became of a visit', () => {
  it.each<[string, Partial<Appointment>, string]>([
    ['is open', { status: 'booked' }, 'open'],
    ['is open though confirmed', { status: 'confirmed' }, 'open'],
    ['is open while they are there', { status: 'checked-in' }, 'open'],
    ['took place', { status: 'completed' }, 'completed'],
    ['was missed', { status: 'no-show', reasonCode: 'transport' }, 'no-show'],
    ['was cancelled by the patient', { status: 'cancelled', cancelledBy: 'patient' }, 'cancelled-by-patient'],
    ['was cancelled by who referred them', { status: 'cancelled', cancelledBy: 'referrer' }, 'cancelled-by-patient'],
    ['was cancelled by the practice', { status: 'cancelled', cancelledBy: 'practice' }, 'cancelled-by-practice'],
    ['of an earlier release, late', { status: 'cancelled', late: true }, 'cancelled-by-patient'],
    ['of an earlier release, by nobody knows whom', { status: 'cancelled' }, 'cancelled-by-practice'],
  ])('%s', (_, changes, attendance) => {
    expect(factOf(changes)).toMatchObject({ attendance, clinicId: 'staten-island', appointmentType: 'new-consult' });
  });

  it('is late where it was cancelled late, and nothing else is', () => {
    expect(factOf({ status: 'cancelled', cancelledBy: 'patient', late: true }).late).toBe(true);
    expect(factOf({ status: 'cancelled', cancelledBy: 'patient' })).not.toHaveProperty('late');
    expect(factOf({ status: 'completed', late: true })).not.toHaveProperty('late');
  });

  it('is told under the local date of its clinic', () => {
    const start = Date.parse('2026-11-25T02:00:00Z') / 60_000;
    const visit = anAppointment({ slot: aSlot({ start, end: start + 40 }) });
    expect([visitFact(visit, zone).date, visitFact(visit, 'Europe/London').date]).toEqual(['2026-11-24', '2026-11-25']);
  });
});

test.each<[Appointment['status'], Appointment['status'], boolean]>([
  ['booked', 'confirmed', false],
  ['confirmed', 'checked-in', false],
  ['checked-in', 'completed', true],
  ['booked', 'cancelled', true],
  ['confirmed', 'no-show', true],
  ['no-show', 'checked-in', true],
  ['no-show', 'no-show', false],
])('from %s to %s a fact is kept: %s', (from, to, kept) => {
  expect(changesAttendance(anAppointment({ status: from }), anAppointment({ status: to }))).toBe(kept);
});

it.each<[Appointment['status'], number, string]>([
  ['booked', -1, 'open'],
  ['booked', 0, 'not-marked'],
  ['checked-in', 60, 'not-marked'],
  ['completed', 60, 'completed'],
  ['no-show', -60, 'no-show'],
])('a visit that is %s, looked at %d minutes after its end, counts as %s', (status, after, attendance) => {
  const slot = aSlot();
  expect(countedVisit(anAppointment({ status, slot }), zone, slot.end + after)).toMatchObject({ attendance });
});

const visits = fc.array(
  fc.record({
    status: fc.constantFrom(...appointmentStatuses),
    cancelledBy: fc.constantFrom(undefined, ...cancellingParties),
    late: fc.boolean(),
    clinicId: fc.constantFrom('bronx', 'queens'),
    appointmentType: fc.constantFrom('new-consult', 'follow-up'),
  }),
  { maxLength: 30 },
);

test('every visit counts once: booked is completed, missed, cancelled and open', () => {
  fc.assert(
    fc.property(visits, (all) => {
      const facts = all.map(({ status, cancelledBy, late, ...slot }, at) => {
        const marks = status === 'cancelled' ? { ...(cancelledBy && { cancelledBy }), ...(late && { late }) } : {};
        return factOf({ appointmentId: anId('apt', at), status, slot: aSlot(slot), ...marks } as Partial<Appointment>);
      });
      const rows = attendanceRows(facts);
      expect(rows.reduce((sum, { booked }) => sum + booked, 0)).toBe(all.length);
      for (const row of rows) {
        const { clinicId, appointmentType } = row;
        const own = facts.filter((fact) => fact.clinicId === clinicId && fact.appointmentType === appointmentType);
        const open = own.filter(({ attendance }) => attendance === 'open').length;
        const cancelled = row.cancelledByPatient + row.cancelledByPractice;
        expect(row.booked).toBe(row.completed + row.noShow + cancelled + open);
        expect(row.late).toBeLessThanOrEqual(cancelled);
      }
      const names = rows.map((row) => `${row.clinicId} ${row.appointmentType}`);
      expect(names).toEqual([...new Set(names)].toSorted());
    }),
  );
});
