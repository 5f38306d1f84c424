import { describe, expect, test } from 'vitest';
import { verdictOf, verdictOn } from '../../../../infra/tools/bench/report/row.ts';

const check = (value: number, most = 8) => ({ what: 'P4 p95, ms', value, most });

describe('a figure is', () => {
  test('within its target where it reaches it', () => expect(verdictOn(check(8))).toBe('within'));
  test('beyond where it is more', () => expect(verdictOn(check(8.01))).toBe('beyond'));
  test('no figure where a division by nothing made it', () => {
    expect(() => verdictOn(check(0 / 0))).toThrow('P4 p95, ms was not measured.');
    expect(() => verdictOn(check(1 / 0))).toThrow('was not measured');
  });
});

describe('a row is', () => {
  test('within where all of its figures are', () => {
    expect(verdictOf({ name: 'a', checks: [check(1), check(2)] })).toBe('within');
  });
  test('beyond where one is', () => expect(verdictOf({ name: 'a', checks: [check(1), check(9)] })).toBe('beyond'));
  test('not judged where nothing is asked of it', () => expect(verdictOf({ name: 'a', checks: [] })).toBeUndefined());
});
