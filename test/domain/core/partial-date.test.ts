import { describe, expect, test } from 'vitest';
import {
  ageFor,
  birthKnownOf,
  birthYearOf,
  cutTo,
  isPartialDate,
  possibleDays,
} from '../../../shared/domain/core/partial-date.ts';

test.each([
  ['1962-04-09', true],
  ['1962-04', true],
  ['1962', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['1962-13', false],
  ['1962-00', false],
  ['62', false],
  ['1962-4-9', false],
  ['', false],
])('%s is a date or a part of one: %s', (text, is) => {
  expect(isPartialDate(text)).toBe(is);
});

test.each([
  ['1962', '1962-01-01', '1962-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['1962-04-09', '1962-04-09', '1962-04-09'],
])('%s is a day from %s to %s', (date, first, last) => {
  expect(possibleDays(date)).toEqual({ first, last });
});

test.each([
  ['1962-04-09', undefined],
  ['1962-04', 'month'],
  ['1962', 'year'],
  [undefined, 'none'],
])('of the birth date %s is known, where not all of it: %s', (date, known) => {
  expect(birthKnownOf(date)).toBe(known);
});

test.each(['1962-04-09', '1962-04', '1962'])('the year of %s is known, however much of it is', (date) => {
  expect(birthYearOf(date)).toBe(1962);
});

test.each([
  [undefined, '1962-04-09'],
  ['month', '1962-04'],
  ['year', '1962'],
] as const)('a whole date where %s is known counts as %s', (known, cut) => {
  expect(cutTo('1962-04-09', known)).toBe(cut);
});

describe('the age that counts', () => {
  const today = '2026-11-23';
  test.each([
    ['1962-11-23', 64],
    ['1962-11-24', 63],
    // 49 or 50: the oldest, for what asks for 50 and over
    ['1976', 50],
    ['1976-11', 50],
    ['1976-12', 49],
    // 17 or 18: the youngest, for what asks for minors
    ['2008', 17],
    ['2008-11', 17],
    ['2008-10', 18],
    ['2026', 0],
    ['2026-11-22', 0],
    ['2027', null],
    ['1880', null],
  ])('of a birth in %s is %s', (birthDate, age) => {
    expect(ageFor(birthDate, today)).toBe(age);
  });
});
