import { describe, expect, it } from 'vitest';
import { spanOnDate } from '../../../shared/domain/calendar/span-on-date.ts';
import { wallClockDay } from '../../../shared/domain/core/wall-clock-day.ts';
import type { DatedSpan } from '../../../shared/domain/directory/hours.ts';
import { clock, newYork, tuesday } from '../booking/fixtures.ts';

const on = (date: string, more: Partial<DatedSpan> = {}): DatedSpan => ({ from: date, to: date, ...more });

/** What a span takes of a date, in words: `09:00-05:00 to 12:00-05:00`. */
const taken = (span: DatedSpan, date: string, zone = newYork): string[] =>
  spanOnDate(span, zone, date).map(({ start, end }) => `${clock(start, zone)} to ${clock(end, zone)}`);

const minutes = (span: DatedSpan, date: string, zone = newYork): number =>
  spanOnDate(span, zone, date).reduce((sum, { start, end }) => sum + end - start, 0);

describe('what a span takes of an ordinary date', () => {
  it.each<[string, DatedSpan, string[]]>([
    ['the whole day', on(tuesday), ['00:00-05:00 to 00:00-05:00']],
    ['a part', on(tuesday, { fromTime: '09:30', toTime: '12:00' }), ['09:30-05:00 to 12:00-05:00']],
    ['from a time on', on(tuesday, { fromTime: '15:00' }), ['15:00-05:00 to 00:00-05:00']],
    ['up to a time', on(tuesday, { toTime: '10:00' }), ['00:00-05:00 to 10:00-05:00']],
    ['its first date', { from: tuesday, to: '2026-11-30' }, ['00:00-05:00 to 00:00-05:00']],
    ['its last date', { from: '2026-11-20', to: tuesday }, ['00:00-05:00 to 00:00-05:00']],
    ['a weekday that it names', on(tuesday, { weekdays: [2, 4] }), ['00:00-05:00 to 00:00-05:00']],
    ['a weekday that it does not name', on(tuesday, { weekdays: [1, 3] }), []],
    ['a date before it', { from: '2026-11-25', to: '2026-11-30' }, []],
    ['a date after it', { from: '2026-11-01', to: '2026-11-23' }, []],
    ['nothing from a time to the same one', on(tuesday, { fromTime: '12:00', toTime: '12:00' }), []],
    ['nothing where it ends before it starts', on(tuesday, { fromTime: '12:00', toTime: '09:00' }), []],
  ])('%s', (_, span, expected) => {
    expect(taken(span, tuesday)).toEqual(expected);
  });
});

describe('what a span takes on the days of a clock change', () => {
  const spring = '2026-03-08';
  const fall = '2026-11-01';

  it.each<[string, string, DatedSpan, string[], number]>([
    ['spring: the whole day of 23 hours', spring, on(spring), ['00:00-05:00 to 00:00-04:00'], 23 * 60],
    ['spring: up to within the gap', spring, on(spring, { toTime: '02:30' }), ['00:00-05:00 to 03:00-04:00'], 120],
    ['spring: from within the gap', spring, on(spring, { fromTime: '02:30' }), ['03:00-04:00 to 00:00-04:00'], 21 * 60],
    ['spring: nothing inside the gap', spring, on(spring, { fromTime: '02:00', toTime: '03:00' }), [], 0],
    ['fall: the whole day of 25 hours', fall, on(fall), ['00:00-04:00 to 00:00-05:00'], 25 * 60],
    [
      'fall: both passes of the doubled hour',
      fall,
      on(fall, { fromTime: '01:00', toTime: '02:00' }),
      ['01:00-04:00 to 02:00-05:00'],
      120,
    ],
    [
      'fall: a part of the doubled hour, twice',
      fall,
      on(fall, { fromTime: '01:15', toTime: '01:45' }),
      ['01:15-04:00 to 01:45-04:00', '01:15-05:00 to 01:45-05:00'],
      60,
    ],
    [
      'fall: up to within the doubled hour',
      fall,
      on(fall, { toTime: '01:30' }),
      ['00:00-04:00 to 01:30-04:00', '01:00-05:00 to 01:30-05:00'],
      120,
    ],
  ])('%s', (_, date, span, expected, length) => {
    expect(taken(span, date)).toEqual(expected);
    expect(minutes(span, date)).toBe(length);
  });

  it.each<[string, string, string, Partial<DatedSpan>, string[]]>([
    ['America/Santiago', '2026-09-06', 'midnight is missing: the whole day', {}, ['01:00-03:00 to 00:00-03:00']],
    [
      'America/Santiago',
      '2026-04-04',
      'the hour before midnight doubled: the evening',
      { fromTime: '22:00' },
      ['22:00-03:00 to 00:00-04:00'],
    ],
    [
      'Australia/Lord_Howe',
      '2026-04-05',
      'half an hour doubled',
      { fromTime: '01:30', toTime: '02:00' },
      ['01:30+11:00 to 02:00+10:30'],
    ],
  ])('%s %s: %s', (zone, date, _, part, expected) => {
    expect(taken(on(date, part), date, zone)).toEqual(expected);
  });

  it('leaves nothing out between the two halves of a day, and takes nothing twice', () => {
    for (const zone of [newYork, 'America/Santiago', 'Australia/Lord_Howe', 'Pacific/Auckland'])
      for (const date of [spring, fall, '2026-04-04', '2026-04-05', '2026-09-06', '2026-09-27', '2026-10-04']) {
        const { start, end } = wallClockDay(zone, date);
        const [night, rest] = [on(date, { toTime: '03:00' }), on(date, { fromTime: '03:00' })];
        expect(minutes(night, date, zone) + minutes(rest, date, zone)).toBe(end - start);
      }
  });
});
