import { describe, expect, test } from 'vitest';
import { median, p90 } from '../../../shared/domain/reports/percentiles.ts';

const upTo = (n: number) => Array.from({ length: n }, (_, at) => n - at);

describe('of numbers in any order', () => {
  test.each<[string, number[], number | null, number | null]>([
    ['none', [], null, null],
    ['one', [7], 7, 7],
    ['two', [4, 1], 2.5, 4],
    ['three', [9, 1, 5], 5, 9],
    ['ten', upTo(10), 5.5, 9],
    ['eleven', upTo(11), 6, 10],
    ['a hundred', upTo(100), 50.5, 90],
  ])('%s', (_, numbers, middle, ninetieth) => {
    expect([median(numbers), p90(numbers)]).toEqual([middle, ninetieth]);
  });
});
