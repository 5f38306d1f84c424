import { describe, expect, it } from 'vitest';
import { workingWindows } from '../../../shared/domain/calendar/working-windows.ts';
import { wallClockDay } from '../../../shared/domain/core/wall-clock-day.ts';
import type { Clinic, Practitioner } from '../../../shared/domain/directory/directory.ts';
import type { WeeklyHours } from '../../../shared/domain/directory/hours.ts';
import { clinic, clock, east, hours, newYork, practitioner, settings, tuesday, west } from '../booking/fixtures.ts';

const reserved = (start: string, end: string, releaseHours?: number): WeeklyHours =>
  hours(start, end, { reservedFor: 'urgent', ...(releaseHours !== undefined && { releaseHours }) });

/** Windows in words: `09:00-05:00 to 12:00-05:00`. */
const windows = (date: string, weeklyHours: WeeklyHours[], zone = newYork): string[] =>
  workingWindows(
    practitioner('alder', weeklyHours, { homeZone: zone }),
    [clinic('east', { zone }), west],
    date,
    settings,
  ).map(({ start, end }) => `${clock(start, zone)} to ${clock(end, zone)}`);

const elapsed = (date: string, weeklyHours: WeeklyHours[], zone = newYork): number =>
  workingWindows(
    practitioner('alder', weeklyHours, { homeZone: zone }),
    [clinic('east', { zone })],
    date,
    settings,
  ).reduce((sum, { start, end }) => sum + end - start, 0);

describe('windows of an ordinary date', () => {
  it.each<[string, WeeklyHours[], string[]]>([
    ['one', [hours('09:00', '12:00')], ['09:00-05:00 to 12:00-05:00']],
    ['none on other weekdays', [hours('09:00', '12:00', { weekdays: [1, 3] })], []],
    [
      'in order',
      [hours('14:00', '16:00'), hours('09:00', '12:00')],
      ['09:00-05:00 to 12:00-05:00', '14:00-05:00 to 16:00-05:00'],
    ],
    ['joined where they touch', [hours('09:00', '12:00'), hours('12:00', '13:00')], ['09:00-05:00 to 13:00-05:00']],
    ['joined where they overlap', [hours('09:00', '12:00'), hours('10:00', '11:00')], ['09:00-05:00 to 12:00-05:00']],
    ['nothing where they end before they start', [hours('12:00', '09:00')], []],
    [
      'cut by a reservation',
      [hours('09:00', '17:00'), reserved('11:00', '12:00', 24)],
      ['09:00-05:00 to 11:00-05:00', '11:00-05:00 to 12:00-05:00', '12:00-05:00 to 17:00-05:00'],
    ],
  ])('%s', (_, weeklyHours, expected) => {
    expect(windows(tuesday, weeklyHours)).toEqual(expected);
  });

  it('keeps clinics apart though their hours touch', () => {
    const found = workingWindows(
      practitioner('alder', [hours('09:00', '12:00'), hours('12:00', '15:00', { clinicId: 'west' })]),
      [east, west],
      tuesday,
      settings,
    );
    expect(found.map((each) => each.clinicId)).toEqual(['east', 'west']);
  });

  it('lets the stricter of two reservations win', () => {
    const found = workingWindows(
      practitioner('alder', [hours('09:00', '12:00'), reserved('10:00', '12:00', 48), reserved('11:00', '12:00')]),
      [east],
      tuesday,
      settings,
    );
    expect(found.map((each) => each.everyoneMinutes)).toEqual([Infinity, 48 * 60, 24 * 60]);
    expect(found.map(({ start, end }) => end - start)).toEqual([60, 60, 60]);
  });
});

describe('dates on which nobody is seen', () => {
  const thanksgiving = '2026-11-26';
  const closingHolidays = [
    { name: 'Thanksgiving', kind: 'nth-weekday', month: 11, weekday: 4, nth: 4, closesClinics: true } as const,
  ];
  const alder = practitioner('alder', [hours('09:00', '12:00'), hours('13:00', '15:00', { clinicId: 'west' })]);
  const at = (date: string, more: { east?: Partial<Clinic>; alder?: Partial<Practitioner> } = {}) =>
    workingWindows({ ...alder, ...more.alder }, [clinic('east', more.east), west], date, {
      ...settings,
      closingHolidays,
    }).map(({ clinicId }) => clinicId);

  it.each<[string, string[], string[]]>([
    ['the day before a holiday', at('2026-11-25'), ['east', 'west']],
    ['a closing holiday', at(thanksgiving), []],
    ['one that a clinic works', at(thanksgiving, { east: { openDates: [thanksgiving] } }), ['east']],
    ['a day that a clinic closes', at(tuesday, { east: { closedDates: [tuesday] } }), ['west']],
    ['another day that a clinic closes', at(tuesday, { east: { closedDates: ['2026-11-25'] } }), ['east', 'west']],
    ['the last day of a clinic', at(tuesday, { east: { until: tuesday } }), ['east', 'west']],
    ['the day after it', at('2026-11-25', { east: { until: tuesday } }), ['west']],
    ['the last day of a practitioner', at(tuesday, { alder: { until: tuesday } }), ['east', 'west']],
    ['the day after that', at('2026-11-25', { alder: { until: tuesday } }), []],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('are read in the home zone, whatever a clinic says', () => {
    const [window] = workingWindows(alder, [clinic('east', { zone: 'Pacific/Honolulu' })], tuesday, settings);
    expect(clock(window!.start)).toBe('09:00-05:00');
  });
});

describe('windows on the days of a clock change', () => {
  it.each<[string, string, WeeklyHours, string[], number]>([
    // date, local hours → windows with offsets, elapsed minutes
    ['2026-03-08', 'spring: over the gap', hours('01:30', '03:30'), ['01:30-05:00 to 03:30-04:00'], 60],
    ['2026-03-08', 'spring: up to the gap', hours('01:00', '02:30'), ['01:00-05:00 to 03:00-04:00'], 60],
    ['2026-03-08', 'spring: from within the gap', hours('02:30', '04:00'), ['03:00-04:00 to 04:00-04:00'], 60],
    ['2026-03-08', 'spring: inside the gap', hours('02:10', '02:50'), [], 0],
    ['2026-03-08', 'spring: the day after the gap', hours('09:00', '12:00'), ['09:00-04:00 to 12:00-04:00'], 180],
    ['2026-03-08', 'spring: a whole night', hours('00:00', '06:00'), ['00:00-05:00 to 06:00-04:00'], 300],
    ['2026-11-01', 'fall: inside the doubled hour', hours('01:10', '01:50'), ['01:10-04:00 to 01:50-04:00'], 40],
    ['2026-11-01', 'fall: the doubled hour', hours('01:00', '02:00'), ['01:00-04:00 to 01:00-05:00'], 60],
    [
      '2026-11-01',
      'fall: a whole night, the second 01:00–02:00 left out',
      hours('00:00', '06:00'),
      ['00:00-04:00 to 01:00-05:00', '02:00-05:00 to 06:00-05:00'],
      360,
    ],
    ['2026-11-01', 'fall: the day after', hours('09:00', '12:00'), ['09:00-05:00 to 12:00-05:00'], 180],
    ['2026-03-09', 'the day after spring forward', hours('01:30', '03:30'), ['01:30-04:00 to 03:30-04:00'], 120],
  ])('%s %s', (date, _, weekly, expected, minutes) => {
    expect(windows(date, [weekly])).toEqual(expected);
    expect(elapsed(date, [weekly])).toBe(minutes);
  });

  it.each<[string, string, string, WeeklyHours, string[], number]>([
    [
      'Australia/Lord_Howe',
      '2026-10-04',
      'half an hour missing',
      hours('01:30', '03:00'),
      ['01:30+10:30 to 03:00+11:00'],
      60,
    ],
    [
      'Australia/Lord_Howe',
      '2026-04-05',
      'half an hour doubled',
      hours('01:00', '03:00'),
      ['01:00+11:00 to 01:30+10:30', '02:00+10:30 to 03:00+10:30'],
      120,
    ],
    [
      'America/Santiago',
      '2026-09-06',
      'midnight is missing',
      hours('00:00', '02:00'),
      ['01:00-03:00 to 02:00-03:00'],
      60,
    ],
    [
      'America/Santiago',
      '2026-04-04',
      'the hour before midnight doubled',
      hours('22:00', '23:59'),
      ['22:00-03:00 to 23:59-03:00'],
      119,
    ],
  ])('%s %s: %s', (zone, date, _, weekly, expected, minutes) => {
    expect(windows(date, [weekly], zone)).toEqual(expected);
    expect(elapsed(date, [weekly], zone)).toBe(minutes);
  });
});

describe('the clock of a date', () => {
  it.each([
    [newYork, '2026-11-24', 24],
    [newYork, '2026-03-08', 23],
    [newYork, '2026-11-01', 25],
    ['America/Santiago', '2026-04-04', 25],
    ['America/Santiago', '2026-09-06', 23],
    ['UTC', '2026-03-08', 24],
  ])('%s %s has %d hours', (zone, date, expected) => {
    const { start, end } = wallClockDay(zone, date);
    expect((end - start) / 60).toBe(expected);
  });

  it('remembers dates without mixing them up, however many', () => {
    const first = wallClockDay(newYork, '2026-11-01');
    for (let year = 2000; year < 2100; year += 1) {
      for (let month = 10; month <= 30; month += 1) wallClockDay(newYork, `${year}-01-${month}`);
    }
    expect(wallClockDay(newYork, '2026-11-01')).toEqual(first);
  });
});
