import { describe, expect, it } from 'vitest';
import { openTimes } from '../../../shared/domain/booking/free-times.ts';
import type { Entitlement } from '../../../shared/domain/booking/right-to-book.ts';
import type { Busy } from '../../../shared/domain/calendar/practitioner-day.ts';
import {
  alder,
  at,
  clinic,
  consult,
  day,
  east,
  followUp,
  hours,
  instant,
  now,
  offered,
  practitioner,
  review,
  settings,
  tuesday,
  west,
} from './fixtures.ts';

const busy = (from: string, to: string, more: Partial<Busy> = {}): Busy => ({
  start: at(`${tuesday}T${from}`),
  end: at(`${tuesday}T${to}`),
  kind: 'visit',
  id: 'apt_1',
  ...more,
});
const booked = (...stretches: Busy[]) => ({ day: day('alder', tuesday, stretches) });
const nine = ['09:00', '09:20', '09:40', '10:00', '10:20', '10:40', '11:00', '11:20', '11:40'];
const less = (...gone: string[]) => nine.filter((each) => !gone.includes(each));

describe('free times of a date', () => {
  it('answers whole slots, earliest first', () => {
    const [first] = openTimes({
      practitioner: alder,
      clinics: [east],
      appointmentType: consult,
      date: tuesday,
      entitlement: {},
      now,
      settings,
    });
    const start = at(`${tuesday}T09:00`);
    expect(first).toEqual({
      practitionerId: 'alder',
      clinicId: 'east',
      appointmentType: 'consult',
      start,
      end: start + 40,
    });
  });

  it.each<[string, Parameters<typeof offered>[0], string[]]>([
    ['a free day, 20 minutes', {}, nine],
    ['a free day, 40 minutes: the last must end by 12:00', { appointmentType: consult }, less('11:40')],
    ['a buffer may run past the end of the window', { appointmentType: review }, nine],
    ['a type that the practitioner does not offer', { appointmentType: { ...followUp, appointmentTypeId: 'mri' } }, []],
    ['another clinic only', { clinics: [west] }, []],
    ['a visit', booked(busy('10:00', '10:40')), less('10:00', '10:20')],
    ['time off', booked(busy('09:00', '11:00', { kind: 'away' })), ['11:00', '11:20', '11:40']],
    ['a stretch off the grid', booked(busy('10:05', '10:10')), less('10:00')],
    [
      'a longer visit sees a stretch ahead',
      { appointmentType: consult, ...booked(busy('10:00', '10:20')) },
      less('09:40', '10:00', '11:40'),
    ],
    [
      'a buffer must not reach into the next visit',
      { appointmentType: review, ...booked(busy('10:00', '10:20')) },
      less('09:40', '10:00'),
    ],
    ['stretches that only touch', booked(busy('08:00', '09:00'), busy('12:00', '13:00')), nine],
    ['an ignored stretch', { ...booked(busy('10:00', '10:40')), ignoring: ['apt_1'] }, nine],
  ])('%s', (_, given, expected) => {
    expect(offered(given)).toEqual(expected);
  });

  it('never spans two windows, though they touch', () => {
    const bothClinics = practitioner('alder', [hours('09:00', '09:40'), hours('09:40', '10:20', { clinicId: 'west' })]);
    expect(offered({ practitioner: bothClinics, appointmentType: consult })).toEqual(['09:00', '09:40']);
  });
});

describe('now', () => {
  it.each([
    ['09:59', '10:00'],
    ['10:00', '10:20'],
    ['10:00:00.001', '10:20'],
    ['09:59:59.999', '10:00'],
    ['12:00', undefined],
  ])('at %s the first time is %s', (clock, expected) => {
    expect(offered({ now: instant(`${tuesday}T${clock}`) })[0]).toBe(expected);
  });
});

describe('holds', () => {
  const until = at(`${tuesday}T08:10`) * 60;
  const held = booked(busy('10:00', '10:20', { kind: 'hold', id: 'hld_1', until }));

  it.each([
    ['lives', '08:09:59', false],
    ['is over at its very second', '08:10', true],
    ['is over', '08:11', true],
  ])('%s at %s', (_, clock, isFree) => {
    expect(offered({ ...held, now: instant(`${tuesday}T${clock}`) }).includes('10:00')).toBe(isFree);
  });

  it('does not block its own holder', () => {
    expect(offered({ ...held, now: instant(`${tuesday}T08:00`), ignoring: ['hld_1'] })).toContain('10:00');
  });
});

describe('reserved windows', () => {
  const reserved = (releaseHours?: number) =>
    practitioner('alder', [
      hours('10:00', '12:00'),
      hours('11:00', '12:00', { reservedFor: 'urgent', ...(releaseHours !== undefined && { releaseHours }) }),
    ]);
  const kept = ['11:00', '11:20', '11:40'];
  const keptAt = (entitlement: Entitlement, clock: string, releaseHours?: number) =>
    offered({ practitioner: reserved(releaseHours), entitlement, now: instant(clock) }).filter((each) =>
      kept.includes(each),
    );

  it.each<[string, Entitlement, boolean]>([
    ['a search without a case', {}, false],
    ['staff without a case', { staff: true }, false],
    ['a routine case', { urgency: 'routine' }, false],
    ['a routine case by staff', { urgency: 'routine', staff: true }, false],
    ['an expedited case', { urgency: 'expedited' }, false],
    ['an expedited case by staff', { urgency: 'expedited', staff: true }, false],
    ['an urgent case', { urgency: 'urgent' }, true],
    ['an urgent case by staff', { urgency: 'urgent', staff: true }, true],
    ['an emergent case', { urgency: 'emergent' }, false],
    ['an emergent case by staff', { urgency: 'emergent', staff: true }, true],
  ])('%s', (_, entitlement, isOffered) => {
    expect(keptAt(entitlement, '2026-11-20T08:00', 24)).toEqual(isOffered ? kept : []);
  });

  it.each<[string, string, number | undefined, string[]]>([
    ['a minute too early', '2026-11-23T10:59', 24, []],
    ['each time at its own hour', '2026-11-23T11:00', 24, ['11:00']],
    ['the second 20 minutes later', '2026-11-23T11:20', 24, ['11:00', '11:20']],
    ['as the practice has it without release hours', '2026-11-23T11:00', undefined, ['11:00']],
    ['not before that', '2026-11-23T10:59', undefined, []],
    ['released only when it starts', '2026-11-24T10:59', 0, []],
  ])('everybody: %s', (_, clock, releaseHours, expected) => {
    expect(keptAt({ urgency: 'routine' }, clock, releaseHours)).toEqual(expected);
  });

  it.each<[string, string, number | undefined, string[]]>([
    ['a minute before two days ahead', '2026-11-22T10:59', 24, []],
    ['each time two days ahead', '2026-11-22T11:00', 24, ['11:00']],
    ['the last of them 40 minutes later', '2026-11-22T11:40', 24, kept],
    ['never later than everybody', '2026-11-21T11:00', 72, ['11:00']],
    ['two days ahead also where nobody else ever is', '2026-11-22T11:40', 0, kept],
  ])('expedited cases: %s', (_, clock, releaseHours, expected) => {
    expect(keptAt({ urgency: 'expedited' }, clock, releaseHours)).toEqual(expected);
  });

  it.each<[string, Entitlement, string, string[]]>([
    ['expedited cases: before its own step', { urgency: 'expedited' }, '2026-11-21T10:59', []],
    ['expedited cases: at it', { urgency: 'expedited' }, '2026-11-21T11:00', ['11:00']],
    ['everybody: before its own step', {}, '2026-11-22T22:59', []],
    ['everybody: at it', {}, '2026-11-22T23:00', ['11:00']],
  ])('of a clinic with steps of its own, %s', (_, entitlement, clock, expected) => {
    const clinics = [clinic('east', { release: { expeditedHours: 72, everyoneHours: 36 } })];
    const found = offered({ practitioner: reserved(), clinics, entitlement, now: instant(clock) });
    expect(found.filter((each) => kept.includes(each))).toEqual(expected);
  });

  it('counts release hours as they pass, across a clock change', () => {
    // 2026-03-09T11:00 EDT less 24 h is 2026-03-08T11:00 EDT; less 48 h is 2026-03-07T10:00 EST.
    const ask = (clock: string) =>
      offered({ practitioner: reserved(48), date: '2026-03-09', entitlement: {}, now: instant(clock) }).includes(
        '11:00',
      );
    expect([ask('2026-03-07T09:59'), ask('2026-03-07T10:00')]).toEqual([false, true]);
  });

  it('keeps a visit from spanning reserved and open hours', () => {
    expect(
      offered({ practitioner: reserved(24), appointmentType: consult, entitlement: { urgency: 'urgent' } }),
    ).toEqual(['10:00', '10:20', '11:00', '11:20']);
  });
});
