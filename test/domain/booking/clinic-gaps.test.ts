import { describe, expect, it } from 'vitest';
import { type GapQuestion, gapsAt } from '../../../shared/domain/booking/clinic-gaps.ts';
import type { Busy } from '../../../shared/domain/calendar/practitioner-day.ts';
import type { Clinic, Directory, Practitioner } from '../../../shared/domain/directory/directory.ts';
import {
  alder,
  appointmentTypes,
  at,
  calendar,
  clock,
  consult,
  day,
  east,
  hours,
  instant,
  practitioner,
  settings,
  time,
  tuesday,
  west,
} from './fixtures.ts';

const directory = (practitioners: Practitioner[], clinics?: Clinic[]): Directory => ({
  ...calendar(practitioners, clinics),
  staff: [],
  referrers: [],
});

const question = (more: Partial<GapQuestion> = {}): GapQuestion => ({
  directory: directory([alder]),
  clinicId: 'east',
  date: tuesday,
  days: [],
  settings,
  now: instant(`${tuesday}T08:00`),
  ...more,
});

const said = (more: Partial<GapQuestion> = {}): string[] =>
  gapsAt(question(more)).map(({ practitionerId, start, end }) => `${practitionerId} ${time(start)}-${time(end)}`);

/** A stretch of Tuesday. */
const busy = (from: string, to: string, more: Partial<Busy> = {}): Busy => ({
  start: at(`${tuesday}T${from}`),
  end: at(`${tuesday}T${to}`),
  kind: 'visit',
  id: `apt_${from}`,
  ...more,
});
const of = (...stretches: Busy[]) => [day('alder', tuesday, stretches)];

describe('the gaps of a clinic on a date', () => {
  it('are all hours where nobody comes, whatever of them has gone by', () => {
    expect(said()).toEqual(['alder 09:00-12:00']);
    expect(said({ now: instant(`${tuesday}T11:00`) })).toEqual(['alder 09:00-12:00']);
  });

  it('are what visits, absences and live holds leave', () => {
    const until = instant(`${tuesday}T08:10`).epochMilliseconds / 1000;
    const days = of(
      busy('09:00', '09:40'),
      busy('10:00', '10:20', { kind: 'hold', id: 'hld_1', until }),
      busy('11:00', '15:00', { kind: 'away', id: 'off_1' }),
    );
    expect(said({ days })).toEqual(['alder 09:40-10:00', 'alder 10:20-11:00']);
    expect(said({ days, now: instant(`${tuesday}T08:10`) })).toEqual(['alder 09:40-11:00']);
  });

  it('count people who come at one time once', () => {
    const days = of(
      busy('09:20', '10:00'),
      busy('09:20', '10:00', { id: 'apt_2' }),
      busy('09:40', '10:20', { id: 'apt_3' }),
    );
    expect(said({ days })).toEqual(['alder 09:00-09:20', 'alder 10:20-12:00']);
  });

  it('are as long as the shortest visit that is offered', () => {
    const days = of(busy('09:20', '11:41'));
    expect(said({ days })).toEqual(['alder 09:00-09:20']);
    const long = directory([{ ...alder, appointmentTypes: [consult.appointmentTypeId] }]);
    expect(said({ days, directory: long })).toEqual([]);
    const retired = {
      ...directory([alder]),
      appointmentTypes: appointmentTypes.map((each) => ({ ...each, until: '2026-01-01' })),
    };
    expect(said({ directory: retired })).toEqual([]);
  });

  it('go across hours that are kept for urgent cases', () => {
    const kept = practitioner('alder', [hours('09:00', '12:00'), hours('11:00', '12:00', { reservedFor: 'urgent' })]);
    expect(said({ directory: directory([kept]) })).toEqual(['alder 09:00-12:00']);
  });

  it('leave the way to and from another clinic', () => {
    const both = practitioner('alder', [hours('09:00', '12:00'), hours('13:00', '17:00', { clinicId: 'west' })]);
    const near = { ...east, travelMinutes: { west: 90 } };
    const asked = {
      directory: directory([both], [near, west]),
      days: of(busy('13:00', '13:40', { clinicId: 'west' })),
    };
    expect(said(asked)).toEqual(['alder 09:00-11:30']);
    expect(said({ ...asked, clinicId: 'west' })).toEqual(['alder 13:40-17:00']);
  });

  it('are those of the date, of the clinic and of everybody there, earliest first', () => {
    const birch = practitioner('birch', [hours('08:00', '10:00')]);
    const elm = practitioner('elm', [hours('08:00', '10:00', { clinicId: 'west' })]);
    const days = [day('alder', '2026-11-25', [busy('09:00', '12:00')]), ...of(busy('09:00', '11:00'))];
    expect(said({ directory: directory([alder, birch, elm]), days })).toEqual([
      'birch 08:00-10:00',
      'alder 11:00-12:00',
    ]);
  });

  it('are none where the clinic is closed, and none of a time that a part of the day is', () => {
    expect(said({ directory: directory([alder], [{ ...east, closedDates: [tuesday] }]) })).toEqual([]);
    const closures = [{ closureId: 'cls_1', from: tuesday, to: tuesday, fromTime: '11:00', toTime: '12:00' }];
    expect(said({ directory: directory([alder], [{ ...east, closures }]) })).toEqual(['alder 09:00-11:00']);
  });

  it.each([
    ['2026-03-08', '01:00', '04:00', ['01:00-05:00 04:00-04:00'], 120],
    ['2026-11-01', '00:00', '04:00', ['00:00-04:00 01:00-05:00', '02:00-05:00 04:00-05:00'], 60 * 4],
  ])('on %s, when clocks change, are the hours as they are worked', (date, from, to, expected, minutes) => {
    const nightly = practitioner('alder', [hours(from, to)]);
    const gaps = gapsAt(question({ directory: directory([nightly]), date, now: instant(`${date}T00:00`) }));
    expect(gaps.reduce((all, { start, end }) => all + end - start, 0)).toBe(minutes);
    expect(gaps.map(({ start, end }) => `${clock(start)} ${clock(end)}`)).toEqual(expected);
  });
});
