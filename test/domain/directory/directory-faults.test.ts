import { describe, expect, it } from 'vitest';
import { Directory } from '../../../shared/domain/directory/directory.ts';
import { directoryFaults } from '../../../shared/domain/directory/directory-faults.ts';
import { appointmentTypes, clinic, hours, practitioner, tuesday } from '../booking/fixtures.ts';

const sound: Directory = Directory.parse({
  clinics: [clinic('east'), clinic('west'), clinic('far', { zone: 'Pacific/Honolulu' })],
  practitioners: [practitioner('alder', [hours('09:00', '12:00'), hours('13:00', '15:00', { clinicId: 'west' })])],
  appointmentTypes,
  staff: [],
  referrers: [],
});

const faults = (more: Partial<Directory>): string[] =>
  directoryFaults({ ...sound, ...more }, tuesday).map(({ pointer, detail }) => `${pointer}: ${detail}`);

describe('a directory', () => {
  it('is sound', () => {
    expect(faults({})).toEqual([]);
  });

  it.each<[string, Partial<Directory>, string[]]>([
    [
      'no time zone',
      { clinics: [clinic('east', { zone: 'New York' }), clinic('west')] },
      ['/clinics/0/zone: New York is no IANA time zone, such as America/New_York.'],
    ],
    [
      'a home zone that is none',
      { practitioners: [practitioner('alder', [], { homeZone: 'Manhattan' })] },
      ['/practitioners/0/homeZone: Manhattan is no IANA time zone, such as America/New_York.'],
    ],
    [
      'no home zone at all',
      { practitioners: [practitioner('alder', [], { homeZone: '' })] },
      ['/practitioners/0/homeZone: No clinic tells the home zone: name it, such as America/New_York.'],
    ],
    [
      'all clinics in one zone, and the home zone another',
      { practitioners: [practitioner('alder', [hours('09:00', '12:00', { clinicId: 'far' })])] },
      [
        '/practitioners/0/clinicIds: All clinics of alder must lie in its home zone America/New_York; far lies in Pacific/Honolulu.',
      ],
    ],
    [
      'a day that is open and closed',
      { clinics: [clinic('east', { openDates: ['2026-11-26'], closedDates: ['2026-11-26'] }), clinic('west')] },
      ['/clinics/0/openDates: 2026-11-26 is among closedDates too; take it out of one.'],
    ],
    [
      'clinics of two zones',
      {
        practitioners: [practitioner('alder', [hours('09:00', '12:00'), hours('20:00', '21:00', { clinicId: 'far' })])],
      },
      [
        '/practitioners/0/clinicIds: All clinics of alder must lie in its home zone America/New_York; far lies in Pacific/Honolulu.',
      ],
    ],
    ['an id twice', { clinics: [...sound.clinics, clinic('east')] }, ['/clinics/3: east stands in the list twice.']],
    [
      'a clinic that is unknown',
      { practitioners: [practitioner('alder', [hours('09:00', '12:00')], { clinicIds: ['nowhere'] })] },
      [
        '/practitioners/0/clinicIds: There is no clinic nowhere.',
        '/practitioners/0/weeklyHours/0/clinicId: east is no clinic of alder (nowhere): add it to the directory first.',
      ],
    ],
    [
      'an appointment type that is unknown',
      { practitioners: [practitioner('alder', [hours('09:00', '12:00')], { appointmentTypes: ['mri'] })] },
      ['/practitioners/0/appointmentTypes: There is no appointment type mri.'],
    ],
    [
      'hours that end before they start',
      { practitioners: [practitioner('alder', [hours('12:00', '09:00')])] },
      ['/practitioners/0/weeklyHours/0/end: Hours must end after they start, on the same date.'],
    ],
    [
      'hours at two places at once',
      {
        practitioners: [
          practitioner('alder', [hours('09:00', '12:00'), hours('11:59', '13:00', { clinicId: 'west' })]),
        ],
      },
      [
        '/practitioners/0/weeklyHours/1: These hours overlap with hours at east (/practitioners/0/weeklyHours/0): nobody is at two clinics at once.',
      ],
    ],
    [
      'the same hours twice',
      { practitioners: [practitioner('alder', [hours('09:00', '12:00'), hours('09:00', '12:00')])] },
      [
        '/practitioners/0/weeklyHours/1: The same hours stand at /practitioners/0/weeklyHours/0 already; leave one of them out.',
      ],
    ],
    [
      'hours shorter than a visit',
      { practitioners: [practitioner('alder', [hours('09:00', '09:10')])] },
      [
        '/practitioners/0/weeklyHours/0/end: In 10 minutes there is no room for a visit: the shortest seen here takes 20.',
      ],
    ],
    [
      'a limit of a type that is unknown',
      {
        practitioners: [
          practitioner('alder', [hours('09:00', '12:00')], { limits: [{ appointmentType: 'mri', perDay: 1 }] }),
        ],
      },
      ['/practitioners/0/limits/0/appointmentType: There is no appointment type mri in the directory.'],
    ],
  ])('with %s is at fault', (_, more, expected) => {
    expect(faults(more)).toEqual(expected);
  });

  it('may hold whatever hours of somebody who has ended', () => {
    const ended = practitioner('alder', [hours('12:00', '09:00')], { until: '2026-11-23' });
    expect(faults({ practitioners: [ended] })).toEqual([]);
    expect(faults({ practitioners: [{ ...ended, until: tuesday }] })).toHaveLength(1);
  });

  it.each([
    ['reserved hours within others at one clinic', hours('10:00', '11:00', { reservedFor: 'urgent' })],
    ['hours elsewhere that begin as the first end', hours('12:00', '13:00', { clinicId: 'west' })],
    [
      'hours elsewhere at the same time on another weekday',
      hours('09:00', '12:00', { clinicId: 'west', weekdays: [7] }),
    ],
  ])('lets %s pass', (_, more) => {
    const first = hours('09:00', '12:00', { weekdays: [1, 2, 3, 4, 5, 6] });
    expect(faults({ practitioners: [practitioner('alder', [first, more])] })).toEqual([]);
  });
});
