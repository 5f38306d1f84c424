import { describe, expect, it } from 'vitest';
import { Directory } from '../../../shared/domain/directory/directory.ts';
import { directoryFaults } from '../../../shared/domain/directory/directory-faults.ts';
import { anId } from '../../support/records.ts';
import { appointmentTypes, clinic, hours, practitioner, tuesday } from '../booking/fixtures.ts';

const sound: Directory = Directory.parse({
  clinics: [clinic('east'), clinic('west')],
  practitioners: [practitioner('alder', [hours('09:00', '12:00')])],
  appointmentTypes,
  staff: [],
  referrers: [],
});

const session = (n: number, more: object = {}) => ({
  sessionId: anId('ses', n),
  clinicId: 'east',
  date: '2026-12-01',
  start: '13:00',
  end: '14:00',
  ...more,
});

const faults = (more: Partial<Directory>): string[] =>
  directoryFaults({ ...sound, ...more }, tuesday).map(({ pointer, detail }) => `${pointer}: ${detail}`);

describe('a directory', () => {
  it.each<[string, Partial<Directory>, string[]]>([
    [
      'sessions that overlap, and one where nobody works',
      {
        practitioners: [
          practitioner('alder', [hours('09:00', '12:00')], {
            sessions: [
              session(1),
              session(2, { start: '13:30', clinicId: 'west' }),
              session(2, { date: '2026-12-02' }),
            ],
          }),
        ],
      },
      [
        `/practitioners/0/sessions/2: ${anId('ses', 2)} stands in the list twice.`,
        '/practitioners/0/sessions/1/clinicId: west is no clinic of alder (east): add it to the directory first.',
        `/practitioners/0/sessions/1: This session overlaps with ${anId('ses', 1)}.`,
      ],
    ],
    [
      'a session at the time of weekly hours elsewhere, but where it replaces them or is over',
      {
        practitioners: [
          practitioner('alder', [hours('09:00', '12:00'), hours('15:00', '17:00', { clinicId: 'west' })], {
            sessions: [
              session(1, { date: '2026-11-17', start: '16:00', end: '18:00' }),
              session(2, { start: '16:00', end: '18:00' }),
              session(3, { date: '2026-12-08', start: '16:00', end: '18:00', replacesHours: true }),
            ],
          }),
        ],
      },
      [
        '/practitioners/0/sessions/1: This session overlaps with the hours at west on that day (15:00 to 17:00): nobody is at two clinics at once. Say replacesHours: true to work the session instead of them.',
      ],
    ],
    [
      'more sessions and closures than have room',
      {
        clinics: [
          clinic('east', {
            closures: Array.from({ length: 101 }, (_, n) => ({
              closureId: anId('cls', n),
              from: '2026-12-24',
              to: '2026-12-24',
            })),
          }),
        ],
        practitioners: [
          practitioner('alder', [hours('09:00', '12:00')], {
            sessions: Array.from({ length: 201 }, (_, n) =>
              session(n, { date: new Date(Date.UTC(2026, 11, 1 + n)).toISOString().slice(0, 10) }),
            ),
          }),
        ],
      },
      [
        '/clinics/0/closures: There is room for 100 of these, and 101 stand here.',
        '/practitioners/0/sessions: There is room for 200 of these, and 201 stand here.',
      ],
    ],
    [
      'a closure that runs backwards',
      {
        clinics: [
          clinic('east', {
            closures: [
              { closureId: anId('cls', 1), from: '2026-12-24', to: '2026-12-23' },
              { closureId: anId('cls', 1), from: '2026-12-24', to: '2026-12-24', fromTime: '13:00', toTime: '12:00' },
              { closureId: anId('cls', 2), from: '2026-12-24', to: '2026-12-24', toTime: '00:00', weekdays: [5] },
            ],
          }),
          clinic('west'),
        ],
      },
      [
        `/clinics/0/closures/1: ${anId('cls', 1)} stands in the list twice.`,
        '/clinics/0/closures/0/to: must not lie before from',
        '/clinics/0/closures/1/toTime: must be later than 13:00 of the same day; leave it out for the rest of the day',
        '/clinics/0/closures/2/weekdays: None of these weekdays lies between 2026-12-24 and 2026-12-24; 1 is Monday.',
        '/clinics/0/closures/2/toTime: must be later than 00:00 of the same day; leave it out for the rest of the day',
      ],
    ],
  ])('with %s is at fault', (_, more, expected) => {
    expect(faults(more)).toEqual(expected);
  });
});
