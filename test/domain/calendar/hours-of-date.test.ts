import { describe, expect, it } from 'vitest';
import { worksAt } from '../../../shared/domain/calendar/hours-of-date.ts';
import { workingWindows } from '../../../shared/domain/calendar/working-windows.ts';
import { addDays, datesBetween } from '../../../shared/domain/core/local-time.ts';
import type { Practitioner } from '../../../shared/domain/directory/directory.ts';
import type { Session, WeeklyHours } from '../../../shared/domain/directory/hours.ts';
import { east, hours, practitioner, settings, time, tuesday, west } from '../booking/fixtures.ts';

const session = (date: string, start: string, end: string, more: Partial<Session> = {}): Session => ({
  sessionId: 'ses_00000000000000000000',
  clinicId: 'east',
  date,
  start,
  end,
  ...more,
});

/** What is worked on a date, in words: `east 09:00-12:00`. */
const worked = (date: string, weekly: WeeklyHours[], more: Partial<Practitioner> = {}): string[] =>
  workingWindows(practitioner('alder', weekly, more), [east, west], date, settings).map(
    ({ clinicId, start, end }) => `${clinicId} ${time(start)}-${time(end)}`,
  );

/** Those of the dates on which the hours are worked. */
const datesOf = (weekly: WeeklyHours, from: string, to: string): string[] =>
  datesBetween(from, to).filter((date) => worked(date, [weekly]).length > 0);

const morning = (more: Partial<WeeklyHours> = {}): WeeklyHours => hours('09:00', '12:00', more);

describe('weekly hours that count for a time', () => {
  it.each<[string, Partial<WeeklyHours>, string[]]>([
    ['from their first date on', { from: '2026-11-25' }, ['2026-11-25', '2026-11-26']],
    ['up to their last date', { until: '2026-11-24' }, ['2026-11-23', '2026-11-24']],
    ['on one date', { from: tuesday, until: tuesday }, [tuesday]],
    ['on none where they end before they start', { from: '2026-11-25', until: '2026-11-24' }, []],
  ])('%s', (_, more, expected) => {
    expect(datesOf(morning(more), '2026-11-23', '2026-11-26')).toEqual(expected);
  });

  it('change over without a gap and without a day of both', () => {
    const weekly = [morning({ until: tuesday }), hours('13:00', '17:00', { from: addDays(tuesday, 1) })];
    expect([worked(tuesday, weekly), worked(addDays(tuesday, 1), weekly)]).toEqual([
      ['east 09:00-12:00'],
      ['east 13:00-17:00'],
    ]);
  });
});

describe('weekly hours of every so many weeks', () => {
  it.each<[string, Partial<WeeklyHours>, string[]]>([
    [
      'every other Friday, counted from the week of a Friday',
      { weekdays: [5], from: '2026-11-06', everyWeeks: 2 },
      ['2026-11-06', '2026-11-20', '2026-12-04'],
    ],
    [
      'counted from the week, not from the date: Monday comes first',
      { weekdays: [1, 5], from: '2026-11-04', everyWeeks: 2 },
      ['2026-11-06', '2026-11-16', '2026-11-20', '2026-11-30', '2026-12-04'],
    ],
    [
      'from a Sunday: its own week is over the day after',
      { weekdays: [1, 7], from: '2026-11-08', everyWeeks: 2 },
      ['2026-11-08', '2026-11-16', '2026-11-22', '2026-11-30', '2026-12-06'],
    ],
    ['every third week', { weekdays: [2], from: '2026-11-03', everyWeeks: 3 }, ['2026-11-03', '2026-11-24']],
    [
      'every week where nothing says from when to count',
      { weekdays: [1], everyWeeks: 2 },
      ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07'],
    ],
  ])('%s', (_, more, expected) => {
    expect(datesOf(morning(more), '2026-11-01', '2026-12-08')).toEqual(expected);
  });
});

describe('sessions', () => {
  const weekly = [morning()];

  it.each<[string, Session[], string[]]>([
    ['beside the weekly hours', [session(tuesday, '14:00', '16:00')], ['east 09:00-12:00', 'east 14:00-16:00']],
    ['joined where they touch', [session(tuesday, '12:00', '14:00')], ['east 09:00-14:00']],
    ['of another date', [session('2026-11-25', '14:00', '16:00')], ['east 09:00-12:00']],
    [
      'instead of the weekly hours',
      [session(tuesday, '10:00', '11:00', { replacesHours: true })],
      ['east 10:00-11:00'],
    ],
    [
      'instead of them at all clinics, beside other sessions of the date',
      [
        session(tuesday, '13:00', '14:00', { clinicId: 'west', replacesHours: true }),
        session(tuesday, '10:00', '11:00'),
      ],
      ['east 10:00-11:00', 'west 13:00-14:00'],
    ],
  ])('%s', (_, sessions, expected) => {
    expect(worked(tuesday, weekly, { sessions })).toEqual(expected);
  });

  it('make a practitioner be found at a clinic that has no weekly hours', () => {
    const alder = practitioner('alder', weekly, {
      sessions: [session(tuesday, '14:00', '16:00', { clinicId: 'west' })],
    });
    expect(['east', 'west', 'north'].map((clinicId) => worksAt(alder, clinicId))).toEqual([true, true, false]);
  });

  it('see nobody after the last day of the practitioner', () => {
    expect(worked(tuesday, [], { sessions: [session(tuesday, '14:00', '16:00')], until: '2026-11-23' })).toEqual([]);
  });
});
