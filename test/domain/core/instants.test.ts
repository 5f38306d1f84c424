import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { ageOn, epochSeconds, stored, withOffset } from '../../../shared/domain/core/instants.ts';

const newYork = 'America/New_York';

describe('on the wire an instant carries the offset of its zone', () => {
  test.each([
    // UTC, zone, local
    ['winter', '2026-11-24T14:00:00Z', newYork, '2026-11-24T09:00:00-05:00'],
    ['summer', '2026-07-01T13:00:00Z', newYork, '2026-07-01T09:00:00-04:00'],
    ['the last second before spring forward', '2026-03-08T06:59:59Z', newYork, '2026-03-08T01:59:59-05:00'],
    ['spring forward', '2026-03-08T07:00:00Z', newYork, '2026-03-08T03:00:00-04:00'],
    ['fall back, the first 01:30', '2026-11-01T05:30:00Z', newYork, '2026-11-01T01:30:00-04:00'],
    ['fall back, the second 01:30', '2026-11-01T06:30:00Z', newYork, '2026-11-01T01:30:00-05:00'],
    ['midnight', '2026-01-01T05:00:00Z', newYork, '2026-01-01T00:00:00-05:00'],
    ['a text with an offset', '2026-11-24T15:00:00+01:00', newYork, '2026-11-24T09:00:00-05:00'],
    ['fractions of a second cut off', '2026-11-24T14:00:00.999Z', newYork, '2026-11-24T09:00:00-05:00'],
    ['another zone', '2026-07-01T13:00:00Z', 'Europe/Berlin', '2026-07-01T15:00:00+02:00'],
    ['UTC', '2026-07-01T13:00:00Z', 'UTC', '2026-07-01T13:00:00+00:00'],
  ])('%s', (_, utc, zone, local) => {
    expect(withOffset(utc, zone)).toBe(local);
    expect(withOffset(Temporal.Instant.from(utc), zone)).toBe(local);
  });

  test('a text that is no instant is a fault', () => {
    expect(() => withOffset('2026-11-24', newYork)).toThrow(RangeError);
  });
});

describe('in the store an instant', () => {
  test.each([
    ['2026-11-24T14:00:00Z', '2026-11-24T14:00:00.000Z'],
    ['2026-11-24T14:00:00.1239Z', '2026-11-24T14:00:00.123Z'],
    ['2026-11-24T09:00:00-05:00', '2026-11-24T14:00:00.000Z'],
  ])('%s is %s', (given, kept) => {
    expect(stored(Temporal.Instant.from(given))).toBe(kept);
  });

  test('sorts as text', () => {
    const texts = [0, 1, 999, 1_000, 60_000].map((ms) => stored(Temporal.Instant.fromEpochMilliseconds(ms)));
    expect(texts.toSorted()).toEqual(texts);
  });

  test.each([
    ['1970-01-01T00:00:00.999Z', 0],
    ['1970-01-01T00:00:01Z', 1],
    ['1969-12-31T23:59:59.500Z', -1],
  ])('%s lies in epoch second %d', (given, second) => {
    expect(epochSeconds(Temporal.Instant.from(given))).toBe(second);
  });
});

describe('age in whole years', () => {
  test.each([
    ['the day before the birthday', '1962-04-09', '2026-04-08', 63],
    ['the birthday', '1962-04-09', '2026-04-09', 64],
    ['the day of birth', '2026-04-09', '2026-04-09', 0],
    ['the day before eighteen', '2008-11-24', '2026-11-23', 17],
    ['eighteen', '2008-11-24', '2026-11-24', 18],
    ['born on a leap day, 28 February', '1964-02-29', '2026-02-28', 61],
    ['born on a leap day, 1 March', '1964-02-29', '2026-03-01', 62],
    ['born on a leap day, in a leap year', '1964-02-29', '2028-02-29', 64],
  ])('%s', (_, born, today, age) => {
    expect(ageOn(born, today)).toBe(age);
  });
});
