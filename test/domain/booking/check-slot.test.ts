import { describe, expect, it } from 'vitest';
import { type BookingQuestion, checkSlot } from '../../../shared/domain/booking/free-times.ts';
import type { Slot } from '../../../shared/domain/booking/slot.ts';
import { type Calendar, dayKeyOf } from '../../../shared/domain/booking/slot.ts';
import { type TimeTakenReason, timeTakenReasons } from '../../../shared/domain/booking/time-taken.ts';
import type { AppointmentType } from '../../../shared/domain/directory/directory.ts';
import {
  alder,
  appointmentTypes,
  at,
  calendar,
  clinic,
  day,
  hours,
  instant,
  practitioner,
  question,
  settings,
  slot,
  tuesday,
  west,
} from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const ten = `${tuesday}T10:00`;
const check = (wanted: Slot, more: Partial<BookingQuestion> = {}) => checkSlot(question(more), wanted, []);

describe('what can never be a slot', () => {
  it.each<[string, Partial<Slot>, string]>([
    ['an unknown practitioner', { practitionerId: 'nobody' }, 'There is no practitioner nobody.'],
    ['an unknown clinic', { clinicId: 'nowhere' }, 'There is no clinic nowhere.'],
    ['an unknown type', { appointmentType: 'mri' }, 'There is no appointment type mri.'],
    ['a clinic where the practitioner does not work', { clinicId: 'west' }, 'alder sees nobody at west.'],
    ['a wrong length', { end: at(ten) + 60 }, 'follow-up lasts 20 minutes, not 60.'],
    ['no length', { end: at(ten) }, 'follow-up lasts 20 minutes, not 0.'],
  ])('%s', (_, wrong, words) => {
    const refusal = refusalOf(() => check(slot(ten, 20, wrong)));
    expect(refusal.kind).toBe('not-found');
    expect(refusal.message).toContain(words);
    expect(refusal.message).toContain('slotId');
  });

  it('a type that the practitioner does not offer', () => {
    const few = calendar([practitioner('alder', [hours('09:00', '12:00')], { appointmentTypes: ['consult'] })]);
    const refusal = refusalOf(() => check(slot(ten, 20), { calendar: few }));
    expect([refusal.kind, refusal.message.slice(0, 33)]).toEqual(['not-found', 'alder does not offer: follow-up. ']);
  });
});

describe('what is not free', () => {
  const reserved = calendar([
    practitioner('alder', [hours('09:00', '12:00', { reservedFor: 'urgent', releaseHours: 24 })]),
  ]);
  const typesWith = (more: Partial<AppointmentType>): Calendar => ({
    ...calendar(),
    appointmentTypes: appointmentTypes.map((each) => ({ ...each, ...more })),
  });
  const onTuesday = {
    name: 'x',
    kind: 'fixed',
    month: 11,
    day: 24,
    sundayMovesToMonday: false,
    closesClinics: true,
  } as const;
  const untilNoon = { closureId: 'cls_1', from: tuesday, to: tuesday, fromTime: '10:10', toTime: '12:00' };
  const session = { sessionId: 'ses_1', clinicId: 'east', date: tuesday, start: '09:00', end: '12:00' };
  const consultsOnly = hours('09:00', '12:00', { appointmentTypes: ['consult'] });
  const then = (more: object) =>
    calendar([practitioner('alder', [hours('09:00', '10:40'), hours('10:40', '12:00', more)])]);
  const [thenReserved, thenFollowUps] = [then({ reservedFor: 'urgent' }), then({ appointmentTypes: ['follow-up'] })];
  const full = day('alder', tuesday, [
    { start: at(`${tuesday}T09:00`), end: at(`${tuesday}T12:00`), kind: 'away', id: 'x' },
  ]);
  const visit = day('alder', tuesday, [{ start: at(ten), end: at(ten) + 20, kind: 'visit', id: 'apt_1' }]);

  it.each<[TimeTakenReason, Slot, Partial<BookingQuestion>]>([
    ['past', slot(ten, 20), { now: instant(ten) }],
    ['past', slot(ten, 20), { now: instant(`${tuesday}T23:00`) }],
    ['outside-hours', slot(`${tuesday}T12:00`, 20), {}],
    ['outside-hours', slot(`${tuesday}T08:40`, 40), {}],
    ['outside-hours', slot(`${tuesday}T11:40`, 40), {}],
    ['runs-into-reserved', slot(`${tuesday}T10:20`, 40), { calendar: thenReserved }],
    ['outside-hours', slot(`${tuesday}T11:40`, 40), { calendar: thenReserved }],
    ['other-types', slot(`${tuesday}T10:20`, 40), { calendar: thenFollowUps }],
    ['off-grid', slot(`${tuesday}T10:05`, 20), {}],
    ['closed', slot(ten, 20), { calendar: calendar([alder], [clinic('east', { closedDates: [tuesday] }), west]) }],
    ['closed', slot(ten, 20), { settings: { ...settings, closingHolidays: [onTuesday] } }],
    ['closed', slot(`${tuesday}T20:00`, 20), { settings: { ...settings, closingHolidays: [onTuesday] } }],
    ['closed-then', slot(ten, 20), { calendar: calendar([alder], [clinic('east', { closures: [untilNoon] }), west]) }],
    ['other-types', slot(ten, 20), { calendar: calendar([practitioner('alder', [consultsOnly])]) }],
    ['not-offered', slot(ten, 20), { calendar: calendar([{ ...alder, until: '2026-11-23' }]) }],
    ['not-offered', slot(ten, 20), { calendar: calendar([alder], [clinic('east', { until: '2026-11-23' }), west]) }],
    ['not-offered', slot(ten, 20), { calendar: typesWith({ until: '2026-11-23' }) }],
    ['reserved', slot(ten, 20), { calendar: reserved }],
    ['busy', slot(ten, 20), { day: visit }],
    ['away', slot(`${tuesday}T09:00`, 20), { day: full }],
    ['away', slot(`${tuesday}T11:40`, 20), { day: full }],
    ['busy', slot(`${tuesday}T09:40`, 40), { day: visit }],
    ['busy', slot(ten, 20), { day: visit, calendar: reserved, entitlement: { urgency: 'urgent' } }],
    ['busy', slot(ten, 20), { day: visit, calendar: reserved, now: instant('2026-11-23T10:00') }],
  ])('%s', (reason, wanted, given) => {
    const refusal = refusalOf(() => check(wanted, given));
    expect(refusal.kind).toBe('time-taken');
    expect(refusal.extras).toEqual({ reason });
    expect(refusal.message).toBe(
      `${timeTakenReasons[reason].replace('{until}', 'Monday, November 23, 10:00 AM EST')} Choose another time.`,
    );
  });

  it.each<[string, Partial<BookingQuestion>, number | undefined]>([
    ['the first minute that is too far', { now: instant('2026-11-21T09:59') }, 3],
    ['the last that is not', { now: instant('2026-11-21T10:00') }, undefined],
    ['half a year where the type does not say', { calendar: calendar(), now: instant('2026-05-27T10:59') }, 180],
    ['two years ahead', { calendar: calendar(), now: instant('2024-11-24T10:00') }, 180],
  ])('a time past the horizon: %s', (_, given, days) => {
    const decide = () => check(slot(ten, 20), { calendar: typesWith({ horizonDays: 3 }), ...given });
    if (days === undefined) return expect(decide).not.toThrow();
    const refusal = refusalOf(decide);
    expect([refusal.kind, refusal.extras]).toEqual(['time-taken', { reason: 'too-far' }]);
    expect(refusal.message).toBe(`A visit of this type can be booked at most ${days} days ahead. Choose another time.`);
  });

  it.each<[string, Partial<BookingQuestion>]>([
    [
      'a holiday that the directory opens',
      {
        calendar: calendar([alder], [clinic('east', { openDates: [tuesday] }), west]),
        settings: { ...settings, closingHolidays: [onTuesday] },
      },
    ],
    [
      'a session at a clinic without weekly hours',
      { calendar: calendar([practitioner('alder', [], { sessions: [session] })]) },
    ],
    [
      'the last day of practitioner, clinic and type',
      {
        calendar: {
          ...typesWith({ until: tuesday }),
          practitioners: [{ ...alder, until: tuesday }],
          clinics: [clinic('east', { until: tuesday })],
        },
      },
    ],
  ])('is free on %s', (_, given) => {
    expect(() => check(slot(ten, 20), given)).not.toThrow();
  });
});

describe('what is free', () => {
  it('answers what the slot names', () => {
    const place = check(slot(ten, 20));
    expect([place.practitioner.practitionerId, place.clinic.clinicId, place.date]).toEqual(['alder', 'east', tuesday]);
  });

  it('names the practitioner-day by the local date of the clinic', () => {
    const late = calendar([practitioner('alder', [hours('20:00', '23:59')])]);
    // 2026-11-24T23:00 in New York is 2026-11-25T04:00Z.
    expect(dayKeyOf(late, slot(`${tuesday}T23:00`, 20))).toEqual({
      scheduleGroup: 'all',
      practitionerId: 'alder',
      date: tuesday,
    });
  });

  it('names it for a visit whose hours, type and length are gone, so that it can be cancelled', () => {
    const closed = { ...calendar([practitioner('alder', [], { appointmentTypes: [] })]), appointmentTypes: [] };
    expect(dayKeyOf(closed, slot(ten, 20))).toEqual({ scheduleGroup: 'all', practitionerId: 'alder', date: tuesday });
  });

  it('names it by the home zone alone, whatever became of the clinic', () => {
    const key = { scheduleGroup: 'all', practitionerId: 'alder', date: tuesday };
    expect(dayKeyOf(calendar(), slot(ten, 20, { clinicId: 'gone' }))).toEqual(key);
    // 2026-11-24T02:00 in New York is 2026-11-23 in Honolulu.
    const late = slot(`${tuesday}T02:00`, 20);
    const elsewhere = calendar([practitioner('alder', [], { homeZone: 'Pacific/Honolulu' })]);
    expect(dayKeyOf(elsewhere, late)).toEqual({ ...key, date: '2026-11-23' });
  });

  it('names none for an unknown practitioner', () => {
    expect(refusalOf(() => dayKeyOf(calendar(), slot(ten, 20, { practitionerId: 'nobody' }))).kind).toBe('not-found');
  });

  it.each([
    ['date', day('alder', '2026-11-25')],
    ['practitioner', day('birch', tuesday)],
  ])('stops a caller that read the wrong %s', (_, wrong) => {
    expect(() => check(slot(ten, 20), { day: wrong })).toThrow('not the one that the slot lies in');
  });
});
