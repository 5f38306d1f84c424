import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  countDates,
  datesBetween,
  epochMinuteOf,
  instantOf,
  isoWeekOf,
  localDateOf,
  toRfc3339,
} from '../../../shared/domain/core/local-time.ts';

const utc = (text: string): number => epochMinuteOf(Temporal.Instant.from(text));

describe('epoch minutes and instants', () => {
  it('cuts seconds off', () => {
    expect(epochMinuteOf(Temporal.Instant.from('1970-01-01T00:01:59.999Z'))).toBe(1);
    expect(epochMinuteOf(Temporal.Instant.from('1969-12-31T23:59:30Z'))).toBe(-1);
  });

  it('goes there and back', () => {
    expect(instantOf(utc('2026-11-24T14:00:00Z')).toString()).toBe('2026-11-24T14:00:00Z');
  });
});

describe('local time beside UTC', () => {
  it.each([
    // zone, UTC, local RFC 3339
    ['America/New_York', '2026-11-24T14:00:00Z', '2026-11-24T09:00:00-05:00', 'winter'],
    ['America/New_York', '2026-07-01T13:00:00Z', '2026-07-01T09:00:00-04:00', 'summer'],
    ['America/New_York', '2026-03-08T06:59:00Z', '2026-03-08T01:59:00-05:00', 'the minute before spring forward'],
    ['America/New_York', '2026-03-08T07:00:00Z', '2026-03-08T03:00:00-04:00', 'spring forward: no 02:00'],
    ['America/New_York', '2026-11-01T05:30:00Z', '2026-11-01T01:30:00-04:00', 'fall back: the first 01:30'],
    ['America/New_York', '2026-11-01T06:30:00Z', '2026-11-01T01:30:00-05:00', 'fall back: the second 01:30'],
    ['America/New_York', '2026-11-24T04:59:00Z', '2026-11-23T23:59:00-05:00', 'before midnight'],
    ['America/New_York', '2026-11-24T05:00:00Z', '2026-11-24T00:00:00-05:00', 'midnight'],
    ['Australia/Lord_Howe', '2026-10-03T15:30:00Z', '2026-10-04T02:30:00+11:00', 'half an hour forward'],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', '2026-04-05T01:30:00+10:30', 'half an hour back'],
    ['America/Santiago', '2026-09-06T04:00:00Z', '2026-09-06T01:00:00-03:00', 'a date that begins at 01:00'],
  ])('%s: %s is %s (%s)', (zone, instant, local) => {
    expect(toRfc3339(utc(instant), zone)).toBe(local);
    expect(localDateOf(utc(instant), zone)).toBe(local.slice(0, 10));
  });
});

describe('ISO weeks', () => {
  it.each([
    ['2026-11-24', '2026-W48'],
    ['2026-11-29', '2026-W48'],
    ['2026-11-30', '2026-W49'],
    ['2024-12-29', '2024-W52'],
    ['2024-12-30', '2025-W01'],
    ['2026-01-01', '2026-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2021-01-03', '2020-W53'],
  ])('%s lies in %s', (date, week) => {
    expect(isoWeekOf(date)).toBe(week);
  });

  it('refuses a date that does not exist', () => {
    expect(() => isoWeekOf('2026-02-30')).toThrow(RangeError);
  });
});

describe('dates between two dates', () => {
  it.each([
    ['2026-11-24', '2026-11-24', ['2026-11-24']],
    ['2026-12-31', '2027-01-02', ['2026-12-31', '2027-01-01', '2027-01-02']],
    ['2028-02-28', '2028-03-01', ['2028-02-28', '2028-02-29', '2028-03-01']],
    ['2026-11-25', '2026-11-24', []],
  ])('%s to %s', (from, to, dates) => {
    expect(datesBetween(from, to)).toEqual(dates);
    expect(Math.max(countDates(from, to), 0)).toBe(dates.length);
  });

  it('adds days over the end of a year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('counts each date of a clock change once', () => {
    expect(datesBetween('2026-03-07', '2026-03-09')).toHaveLength(3);
    expect(datesBetween('2026-10-31', '2026-11-02')).toHaveLength(3);
  });
});
