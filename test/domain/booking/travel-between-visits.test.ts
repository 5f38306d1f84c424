import { describe, expect, it } from 'vitest';
import { bookTime, holdTime } from '../../../shared/domain/booking/day-changes.ts';
import type { Busy } from '../../../shared/domain/calendar/practitioner-day.ts';
import type { Practitioner } from '../../../shared/domain/directory/directory.ts';
import {
  at,
  calendar,
  clinic,
  day,
  hours,
  now,
  offered,
  practitioner,
  question,
  slot,
  tuesday,
  west,
} from './fixtures.ts';
import { refusalOf } from './matchers.ts';

/** Half an hour to the west in the morning, an hour back. */
const east = clinic('east', { travelMinutes: { west: 30 } });
const farWest = { ...west, travelMinutes: { east: 60 } };
const clinics = [east, farWest];
const both = practitioner('alder', [hours('09:00', '12:00'), hours('12:00', '15:00', { clinicId: 'west' })]);
const visit = (local: string, more: Partial<Busy> = {}): Busy => ({
  start: at(`${tuesday}T${local}`),
  end: at(`${tuesday}T${local}`) + 20,
  kind: 'visit',
  id: 'apt_1',
  ...more,
});
const free = (busy: Busy[], who: Practitioner = both) =>
  offered({ practitioner: who, clinics, day: day('alder', tuesday, busy) });
const asked = (busy: Busy[], who: Practitioner = both) =>
  question({ calendar: calendar([who], clinics), day: day('alder', tuesday, busy) });
const inWest = slot(`${tuesday}T12:00`, 20, { clinicId: 'west' });
const book = (busy: Busy[]) => () => bookTime(asked(busy), { slot: inWest, appointmentId: 'apt_2' });

describe('a practitioner at two clinics on one day', () => {
  it('loses nothing while nobody is booked: the windows may touch', () => {
    expect(free([])).toEqual(expect.arrayContaining(['11:40', '12:00']));
  });

  it('needs the way after a visit at the one, before a time at the other', () => {
    const busy = [visit('11:20', { clinicId: 'east' })];
    expect(free(busy)).toEqual(expect.arrayContaining(['09:00', '11:00', '11:40', '12:20']));
    expect(free(busy)).not.toContain('12:00');
    expect(refusalOf(book(busy))).toMatchObject({ kind: 'time-taken', extras: { reason: 'travel' } });
  });

  it('needs it before a visit at the other, in the direction of that way', () => {
    const busy = [visit('12:00', { clinicId: 'west' })];
    expect(free(busy)).toContain('11:00');
    expect(free(busy)).not.toContain('11:20');
    const back = practitioner('alder', [hours('13:00', '15:00'), hours('09:00', '12:40', { clinicId: 'west' })]);
    expect(free(busy, back)).not.toContain('13:00');
    expect(free(busy, back)).toContain('13:20');
  });

  it('needs it around holds as well, while they live', () => {
    const hold = (minutes: number) =>
      visit('11:20', { kind: 'hold', clinicId: 'east', until: now.epochMilliseconds / 1000 + minutes * 60 });
    expect(free([hold(10)])).not.toContain('12:00');
    expect(free([hold(0)])).toContain('12:00');
  });

  it('needs none around time off, whatever its hours', () => {
    expect(free([visit('11:20', { kind: 'away' })])).toContain('12:00');
  });

  it('is where the hours of an unmarked visit are; outside all hours nobody knows', () => {
    expect(free([visit('11:20')])).not.toContain('12:00');
    const late = practitioner('alder', [hours('09:00', '11:00'), hours('12:00', '15:00', { clinicId: 'west' })]);
    expect(free([visit('11:20')], late)).toContain('12:00');
  });

  it('is told apart from a time that somebody took', () => {
    expect(refusalOf(book([visit('12:00', { clinicId: 'west' })])).extras.reason).toBe('busy');
  });

  it('says in the day where a visit or hold is, which nobody at one clinic only needs', () => {
    const hold = { holdId: 'hld_1', holder: { kind: 'staff' as const, id: 'x' }, slot: inWest, until: 0 };
    expect(holdTime(asked([]), hold).busy[0]).toMatchObject({ clinicId: 'west' });
    expect(book([])().busy[0]).toMatchObject({ clinicId: 'west' });
    const atEast = { slot: slot(`${tuesday}T10:00`, 20), appointmentId: 'apt_1' };
    expect(bookTime(question(), atEast).busy[0]).not.toHaveProperty('clinicId');
  });
});
