import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import { schedulingSettings as settings } from '../../../shared/config/scheduling.ts';
import { awayOn, isOfTimeOff } from '../../../shared/domain/calendar/away-stretches.ts';
import { conflictOf } from '../../../shared/domain/calendar/conflicts.ts';
import { epochMinuteOf } from '../../../shared/domain/core/local-time.ts';
import type { Clinic, Directory, Practitioner } from '../../../shared/domain/directory/directory.ts';
import { aTimeOff } from '../../support/calendar-records.ts';
import { anId } from '../../support/records.ts';

const date = '2026-11-24';
const zone = 'America/New_York';
const at = (time: string): number =>
  epochMinuteOf(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant());

const clinic = { ...sampleDirectory.clinics[0], clinicId: 'here' } as Clinic;
const { limits: _, sessions: __, ...plain } = sampleDirectory.practitioners[0] as Practitioner;
const practitioner: Practitioner = {
  ...plain,
  practitionerId: 'who',
  clinicIds: ['here'],
  appointmentTypes: ['new-consult', 'follow-up'],
  weeklyHours: [
    { clinicId: 'here', weekdays: [2], start: '09:00', end: '11:00' },
    { clinicId: 'here', weekdays: [2], start: '11:00', end: '12:00', reservedFor: 'urgent' },
    { clinicId: 'here', weekdays: [2], start: '13:00', end: '17:00', appointmentTypes: ['follow-up'] },
  ],
};
const of = (changes: { clinic?: Partial<Clinic>; practitioner?: Partial<Practitioner> } = {}): Directory => ({
  ...sampleDirectory,
  clinics: [{ ...clinic, ...changes.clinic }],
  practitioners: [{ ...practitioner, ...changes.practitioner }],
});
const visit = (start: string, end: string, appointmentType = 'new-consult') => ({
  practitionerId: 'who',
  clinicId: 'here',
  appointmentType,
  start: at(start),
  end: at(end),
});
const judge = (time: ReturnType<typeof visit>, directory = of(), away: { start: number; end: number }[] = []) =>
  conflictOf({ directory, date, away, settings }, time);

describe('a visit', () => {
  it.each([
    ['inside the hours', visit('09:00', '09:40'), undefined],
    ['over the seam of two windows that touch', visit('10:40', '11:20'), undefined],
    ['up to the end of the hours', visit('11:20', '12:00'), undefined],
    ['that begins before them', visit('08:50', '09:30'), 'outside-hours'],
    ['that ends after them', visit('11:30', '12:10'), 'outside-hours'],
    ['in hours that see other types', visit('13:00', '13:40'), 'outside-hours'],
    ['in hours that see its type', visit('13:00', '13:20', 'follow-up'), undefined],
    ['of a type that its practitioner does not offer', visit('09:00', '09:40', 'urgent-consult'), 'not-in-use'],
  ])('%s: %o', (_, time, expected) => {
    expect(judge(time)).toBe(expected);
  });

  it.each([
    ['touches its start', '08:00', '09:00', undefined],
    ['touches its end', '09:40', '10:00', undefined],
    ['takes its first minute', '08:00', '09:01', 'away'],
    ['takes its last minute', '09:39', '10:00', 'away'],
  ])('whose practitioner is away for a time that %s', (_, start, end, expected) => {
    expect(judge(visit('09:00', '09:40'), of(), [{ start: at(start), end: at(end) }])).toBe(expected);
  });

  it.each([
    ['a closed day', { closedDates: [date] }, 'closed'],
    [
      'a closure of its hour',
      { closures: [{ closureId: anId('cls'), from: date, to: date, fromTime: '09:30' }] },
      'closed',
    ],
    [
      'a closure that ends as it begins',
      { closures: [{ closureId: anId('cls'), from: date, to: date, toTime: '09:00' }] },
      undefined,
    ],
    ['a clinic given up before', { until: '2026-11-23' }, 'not-in-use'],
    ['a clinic given up after that day', { until: date }, undefined],
  ] as const)('at %s', (_, changes, expected) => {
    expect(judge(visit('09:00', '09:40'), of({ clinic: changes as Partial<Clinic> }))).toBe(expected);
  });

  it('of a practitioner who has left is told so first, and away before all', () => {
    const gone = of({ practitioner: { until: '2026-11-23', weeklyHours: [] }, clinic: { closedDates: [date] } });
    expect(judge(visit('09:00', '09:40'), gone)).toBe('not-in-use');
    expect(judge(visit('09:00', '09:40'), gone, [{ start: at('09:00'), end: at('10:00') }])).toBe('away');
  });

  it.each(['clinics', 'practitioners', 'appointmentTypes'] as const)(
    'is not judged where its entry of the %s cannot be read',
    (list) => {
      expect(judge(visit('09:00', '09:40'), { ...of(), [list]: [] })).toBe('unknown');
    },
  );
});

describe('absences', () => {
  it('take a stretch each of every date that they name, on their weekdays', () => {
    const week = aTimeOff({ timeOffId: anId('off', 1), from: '2026-11-23', to: '2026-11-27', weekdays: [2, 4] });
    const morning = aTimeOff({ timeOffId: anId('off', 2), from: date, to: date, toTime: '12:00' });
    const midnight = at('00:00');
    expect(awayOn([week, morning], zone, date)).toEqual([
      { kind: 'away', id: anId('off', 1), start: midnight, end: midnight + 1440 },
      { kind: 'away', id: anId('off', 2), start: midnight, end: midnight + 720 },
    ]);
    expect(awayOn([week, morning], zone, '2026-11-25')).toEqual([]);
  });

  it('are told from what else is away', () => {
    const [own] = awayOn([aTimeOff({ from: date, to: date })], zone, date);
    expect(own && isOfTimeOff(own)).toBe(true);
    expect(isOfTimeOff({ kind: 'away', id: 'unreadable', start: 0, end: 1 })).toBe(false);
    expect(isOfTimeOff({ kind: 'visit', id: anId('off', 1), start: 0, end: 1 })).toBe(false);
  });
});
