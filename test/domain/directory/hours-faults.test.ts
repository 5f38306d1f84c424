import { describe, expect, it } from 'vitest';
import type { VisitLimit, WeeklyHours } from '../../../shared/domain/directory/hours.ts';
import { hoursFaults, limitFaults } from '../../../shared/domain/directory/hours-faults.ts';
import { appointmentTypes, hours, practitioner } from '../booking/fixtures.ts';

const rules = {
  practitioner: practitioner('alder', [hours('09:00', '12:00'), hours('13:00', '15:00', { clinicId: 'west' })], {
    appointmentTypes: ['consult', 'follow-up'],
  }),
  appointmentTypes,
};

const told = (weekly: WeeklyHours[]): string[] =>
  hoursFaults(weekly, rules, '/weekly').map(({ pointer, detail }) => `${pointer}: ${detail}`);

const west = { clinicId: 'west' };
const nine = (more: Partial<WeeklyHours> = {}) => hours('09:00', '12:00', more);

describe('weekly hours', () => {
  it.each<[string, WeeklyHours[]]>([
    ['one after the other at two clinics', [nine(), hours('12:00', '15:00', west)]],
    ['at once at one clinic, a part of them reserved', [nine(), hours('11:00', '12:00', { reservedFor: 'urgent' })]],
    ['at once on other weekdays', [nine({ weekdays: [1] }), nine({ ...west, weekdays: [2] })]],
    [
      'at two clinics, one before the other began',
      [nine({ until: '2026-12-31' }), nine({ ...west, from: '2027-01-01' })],
    ],
    [
      'at two clinics in turn, week by week',
      [nine({ from: '2026-11-23', everyWeeks: 2 }), nine({ ...west, from: '2026-11-30', everyWeeks: 2 })],
    ],
    [
      'at two clinics in turn, where both rhythms are of threes over a long year',
      [nine({ from: '2026-12-21', everyWeeks: 3 }), nine({ ...west, from: '2026-12-28', everyWeeks: 6 })],
    ],
    ['the same in two seasons', [nine({ until: '2026-06-30' }), nine({ from: '2026-07-01' })]],
  ])('may be worked %s', (_, weekly) => {
    expect(told(weekly)).toEqual([]);
  });

  it.each<[string, WeeklyHours[], string[]]>([
    [
      'of a clinic that is not theirs',
      [nine({ clinicId: 'north' })],
      ['/weekly/0/clinicId: north is no clinic of alder (east, west): add it to the directory first.'],
    ],
    [
      'the wrong way round',
      [hours('12:00', '09:00')],
      ['/weekly/0/end: Hours must end after they start, on the same date.'],
    ],
    [
      'at two clinics at once',
      [nine(), hours('11:00', '15:00', west)],
      ['/weekly/1: These hours overlap with hours at east (/weekly/0): nobody is at two clinics at once.'],
    ],
    [
      'in rhythms that come together after months',
      [nine({ from: '2026-11-23', everyWeeks: 5 }), nine({ ...west, from: '2026-11-30', everyWeeks: 7 })],
      ['/weekly/1: These hours overlap with hours at east (/weekly/0): nobody is at two clinics at once.'],
    ],
    [
      'the same hours twice',
      [nine({ weekdays: [1, 2] }), nine({ weekdays: [2, 3] })],
      ['/weekly/1: The same hours stand at /weekly/0 already; leave one of them out.'],
    ],
    [
      'on a weekday, and of a type, that is named twice',
      [nine({ weekdays: [2, 3, 2], appointmentTypes: ['consult', 'consult'] })],
      [
        '/weekly/0/appointmentTypes/1: consult stands in the list before.',
        '/weekly/0/weekdays: Name each weekday once.',
      ],
    ],
    [
      'too short for what is seen in them',
      [hours('09:00', '09:30', { appointmentTypes: ['consult'] }), hours('10:00', '10:10')],
      [
        '/weekly/0/end: In 30 minutes there is no room for a visit: the shortest seen here takes 40.',
        '/weekly/1/end: In 10 minutes there is no room for a visit: the shortest seen here takes 20.',
      ],
    ],
    [
      'of types that nobody knows, or that they do not offer',
      [nine({ appointmentTypes: ['consult', 'massage', 'review'] })],
      [
        '/weekly/0/appointmentTypes/1: There is no appointment type massage in the directory.',
        '/weekly/0/appointmentTypes/2: alder does not offer review.',
      ],
    ],
    [
      'on no weekday, until before from, a rhythm without a start, a release of nothing reserved',
      [
        nine({ weekdays: [] }),
        nine({ from: '2026-12-01', until: '2026-11-30' }),
        nine({ everyWeeks: 2, releaseHours: 24, start: '09:01' }),
      ],
      [
        '/weekly/0/weekdays: Name at least one weekday.',
        '/weekly/1/until: This date must not lie before from.',
        '/weekly/2/from: Weeks are counted from this date: hours of every second week or rarer need it.',
        '/weekly/2/releaseHours: Only reserved hours are released: leave this out, or reserve the hours.',
      ],
    ],
  ])('cannot be worked: %s', (_, weekly, faults) => {
    expect(told(weekly)).toEqual(faults);
  });
});

describe('limits', () => {
  it('say something, once a type, of types that are offered', () => {
    const limits: VisitLimit[] = [
      { appointmentType: 'consult', perDay: 2, perWeek: 6 },
      { appointmentType: 'follow-up' },
      { appointmentType: 'consult', perDay: 7, perWeek: 6 },
      { appointmentType: 'review', perDay: 1 },
    ];
    expect(limitFaults(limits, rules, '/limits').map(({ pointer, detail }) => `${pointer}: ${detail}`)).toEqual([
      '/limits/1: Say perDay or perWeek, or both.',
      '/limits/2/appointmentType: consult has a limit at /limits/0.',
      '/limits/2/perDay: More in a day than in its whole week cannot be.',
      '/limits/3/appointmentType: alder does not offer review.',
    ]);
  });
});
