import { describe, expect, it } from 'vitest';
import type { Clinic, Directory } from '../../../../shared/domain/directory/directory.ts';
import { clinic, followUp, hours } from '../../booking/fixtures.ts';
import { consult, found, ofClinic, ofPerson, urgent, working } from './sensible.ts';

describe('a directory that makes sense', () => {
  it('gives nothing to say', () => {
    expect(found({})).toEqual([]);
  });

  it('may hold entries that have ended, whatever is wrong with them', () => {
    const ended = { until: '2026-11-22' };
    const clinics = [clinic('east'), clinic('old', { zone: 'EST', latitude: 400, postalCode: 'x', ...ended })];
    const people = [working(), working({ practitionerId: 'old', licensedStates: ['XX'], ...ended })];
    expect(found({ clinics, practitioners: people })).toEqual([]);
  });
});

describe('types of visits', () => {
  it.each<[string, Partial<Directory>, string]>([
    [
      'that the settings name and nobody wrote down',
      { appointmentTypes: [consult], practitioners: [working({ appointmentTypes: ['consult'] })] },
      'fault /appointmentTypes: First visits are of the type urgent, and no such type is in use here.',
    ],
    [
      'that the settings name and that have ended',
      { appointmentTypes: [consult, { ...urgent, until: '2026-11-22' }] },
      'fault /appointmentTypes: First visits are of the type urgent, and no such type is in use here.',
    ],
    [
      'that the settings name and nobody offers',
      {
        practitioners: [
          working({ appointmentTypes: ['consult'] }),
          working({ practitionerId: 'b', until: '2026-11-22' }),
        ],
      },
      'fault /practitioners: First visits are of the type urgent, and nobody in use here offers it.',
    ],
    [
      'longer than all hours',
      { appointmentTypes: [consult, { ...urgent, durationMinutes: 400 }] },
      'fault /appointmentTypes/1/durationMinutes: urgent takes 400 minutes, and no hours that offer it are longer than 180: nobody can book it.',
    ],
    [
      'longer than the hours of one who offers them',
      { practitioners: [working(), working({ practitionerId: 'b', weeklyHours: [hours('09:00', '09:30')] })] },
      'warning /practitioners/1/weeklyHours: b offers consult of 40 minutes, and no hours that offer it are longer than 30.',
    ],
    [
      'offered in no hours',
      {
        practitioners: [
          working(),
          working({ weeklyHours: [hours('09:00', '12:00', { appointmentTypes: ['consult'] })] }),
        ],
      },
      'warning /practitioners/1/weeklyHours: alder offers urgent, and no hours do: nobody can book it there.',
    ],
    [
      'offered by nobody',
      { appointmentTypes: [consult, urgent, followUp] },
      'warning /appointmentTypes/2: Nobody who has hours offers follow-up, so nobody can book it.',
    ],
  ])('%s', (_, more, expected) => {
    expect(found(more)).toContain(expected);
  });

  it('may have no room in an import where they have none already: staff cut the hours', () => {
    const cut = { practitioners: [working({ weeklyHours: [hours('09:00', '09:39')] })] };
    const line = (n: number, type: string) =>
      `/appointmentTypes/${n}/durationMinutes: ${type} takes 40 minutes, and no hours that offer it are longer than 39: nobody can book it.`;
    expect(found(cut, {})).toEqual([`fault ${line(0, 'consult')}`, `fault ${line(1, 'urgent')}`]);
    expect(found(cut, cut)).toEqual([`warning ${line(0, 'consult')}`, `warning ${line(1, 'urgent')}`]);
  });

  it('fit into hours that touch, and into a session', () => {
    const half = [hours('09:00', '09:20'), hours('09:20', '09:40')];
    expect(ofPerson({ weeklyHours: half })).toEqual([]);
    const session = {
      sessionId: `ses_${'0'.repeat(26)}`,
      clinicId: 'east',
      date: '2026-12-01',
      start: '09:00',
      end: '10:00',
    };
    expect(ofPerson({ weeklyHours: [half[0]!], sessions: [session] })).toEqual([]);
  });
});

describe('how a clinic is run', () => {
  it.each<[string, Partial<Clinic>, string]>([
    [
      'travel to a clinic that there is not',
      { travelMinutes: { nowhere: 20 } },
      'fault /clinics/0/travelMinutes/nowhere: There is no clinic nowhere.',
    ],
    [
      'travel to itself',
      { travelMinutes: { east: 20 } },
      'fault /clinics/0/travelMinutes/east: Nobody travels from a clinic to itself.',
    ],
    [
      'release to everybody before the expedited',
      { release: { expeditedHours: 24, everyoneHours: 48 } },
      'fault /clinics/0/release/everyoneHours: Reserved hours open to everybody last: at most 24 hours before, as expeditedHours says.',
    ],
    [
      'a day opened that no holiday closes',
      { openDates: ['2026-11-25', '2026-11-26', '2026-11-20'] },
      'warning /clinics/0/openDates: No holiday closes clinics on 2026-11-25, so opening it changes nothing.',
    ],
    [
      'a kind of insurance that nobody knows',
      { insurances: ['medicare', 'medicair'] },
      'warning /clinics/0/insurances/1: medicair is no kind of insurance that we know (medicare, medicaid): only who asks for this very word finds it.',
    ],
    [
      'a kind of insurance that stands there twice',
      { insurances: ['medicare', 'medicare'] },
      'warning /clinics/0/insurances/1: medicare stands in the list twice.',
    ],
  ])('%s', (_, more, expected) => {
    expect(ofClinic(more)).toEqual([expected]);
  });

  it('a licence of a state that there is not', () => {
    expect(ofPerson({ licensedStates: ['NY', 'XX'] })).toEqual([
      'fault /practitioners/0/licensedStates/1: XX is no state; write it like NY.',
    ]);
  });
});
