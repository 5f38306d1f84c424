import { describe, expect, test } from 'vitest';
import { percentile, shown, spreadOf } from '../../../../infra/tools/bench/report/figures.ts';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => count - at);

describe('percentiles', () => {
  test('are found whatever the order of the values', () => {
    expect(spreadOf(upTo(100))).toEqual({ n: 100, p50: 51, p95: 96, p99: 100 });
  });
  test('of one value are that value', () => expect(spreadOf([7])).toEqual({ n: 1, p50: 7, p95: 7, p99: 7 }));
  test('a share of all is the largest', () => expect(percentile([3, 1, 2], 1)).toBe(3));
  test('of nothing are no figures: a bench cannot pass by them', () => {
    expect(() => spreadOf([])).toThrow('Nothing was measured.');
  });
});

describe('a figure is shown with the digits it deserves', () => {
  test.each([
    [12, '12'],
    [0.5, '0.50'],
    [9.876, '9.88'],
    [123.456, '123.5'],
    [Number.NaN, '–'],
  ])('%s as %s', (value, text) => expect(shown(value)).toBe(text));
});
