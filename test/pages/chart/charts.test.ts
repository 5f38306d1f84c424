import { describe, expect, test } from 'vitest';
import { dotChart } from '../../../shared/http/html/chart/dot-chart.ts';
import { labelLines } from '../../../shared/http/html/chart/labels.ts';
import { lineChart } from '../../../shared/http/html/chart/line-chart.ts';
import { fitted, percentOf, roundMost } from '../../../shared/http/html/chart/scale.ts';
import { stackedBars } from '../../../shared/http/html/chart/stacked-bars.ts';

const names = { id: 'c', title: 'What <it> shows', description: 'In a sentence.' };

describe('a scale', () => {
  test.each([
    [0, 10, 0],
    [5, 10, 50],
    [1, 3, 33.33],
    [12, 10, 100],
    [-1, 10, 0],
    [1, 0, 0],
    [Number.NaN, 10, 0],
    [Number.POSITIVE_INFINITY, 10, 100],
    [1e15, 1e16, 10],
  ])('puts %d of %d at %d per cent', (value, most, expected) => {
    expect(percentOf(value, most)).toBe(expected);
  });

  test.each([
    [[], 1],
    [[0], 1],
    [[1], 1],
    [[7], 10],
    [[130, 240], 250],
    [[1.2e9], 2e9],
    [[Number.POSITIVE_INFINITY, 3], 5],
    [[0.3], 0.5],
  ])('of %j ends at %d', (values, expected) => {
    expect(roundMost(values)).toBeCloseTo(expected, 10);
  });

  test('cuts a label that no phone has room for, and no other', () => {
    expect(fitted('Urgent, Bronx')).toBe('Urgent, Bronx');
    const long = fitted(`Urgent, ${'Westchester '.repeat(20)}`);
    expect(long.length).toBeLessThanOrEqual(42);
    expect(long).toMatch(/…$/);
  });
});

describe('a label', () => {
  test.each([
    ['Urgent, Bronx', ['Urgent, Bronx']],
    ['n 16: Manhattan (sample clinic), First consultation', ['n 16: Manhattan (sample clinic), First', 'consultation']],
    ['x'.repeat(50), ['x'.repeat(42), 'x'.repeat(8)]],
  ])('is whole in the lines that it needs: %s', (label, lines) => {
    expect(labelLines(label)).toEqual(lines);
  });

  test('of two lines moves what is below it down, and is cut where two are too few', () => {
    const rows = [
      { label: 'word '.repeat(30), values: [1] },
      { label: 'next', values: [1] },
    ];
    const svg = stackedBars({ ...names, rows, parts: ['a'] }).toString();
    const texts = [...svg.matchAll(/chart__label" x="0" y="([\d.]+)em">([^<]*)/g)].map(([, y, text]) => [
      Number(y),
      text,
    ]);
    expect(texts.map(([, text]) => String(text).endsWith('…'))).toEqual([false, true, false]);
    expect(texts.map(([y]) => y)).toEqual([1, 2.25, 5.25]);
  });
});

describe('a chart of bars', () => {
  const bars = (rows: { label: string; values: number[] }[], more = {}) =>
    stackedBars({ ...names, rows, parts: ['a', 'b'], ...more }).toString();
  const rects = (svg: string) =>
    [...svg.matchAll(/class="chart__part" x="([\d.]+)%"[^>]* width="([\d.]+)%"/g)].map(([, x, width]) => [
      Number(x),
      Number(width),
    ]);

  test('says what it shows, escaped', () => {
    const svg = bars([{ label: '<b>', values: [1, 1] }]);
    expect(svg).toContain('role="img" aria-labelledby="c-title c-description"');
    expect(svg).toContain('<title id="c-title">What &lt;it&gt; shows</title>');
    expect(svg).toContain('&lt;b&gt;');
    expect(svg).not.toContain('style=');
  });

  test('fills a bar of shares whole, whatever its numbers', () => {
    const svg = bars(
      [
        { label: 'few', values: [1, 3] },
        { label: 'many', values: [3e9, 1e9] },
      ],
      { isShare: true },
    );
    expect(rects(svg)).toEqual([
      [0, 25],
      [25, 75],
      [0, 75],
      [75, 25],
    ]);
  });

  test('draws lengths against the longest, and nothing of nothing', () => {
    const svg = bars([
      { label: 'none', values: [0, 0] },
      { label: 'long', values: [40, 60] },
      { label: 'half', values: [50, 0] },
    ]);
    expect(rects(svg)).toEqual([
      [0, 40],
      [40, 60],
      [0, 50],
    ]);
    expect(rects(bars([{ label: 'none', values: [0, 0] }], { isShare: true }))).toEqual([]);
    expect(rects(bars([]))).toEqual([]);
  });

  test('refuses more parts than can be told apart', () => {
    expect(() => stackedBars({ ...names, rows: [], parts: ['1', '2', '3', '4', '5', '6', '7'] })).toThrow(RangeError);
  });
});

describe('a chart of dots', () => {
  const words = { median: 'half', p90: '9 of 10', limit: 'limit', twice: 'twice', beyond: 'beyond' };
  const dots = (rows: { label: string; median?: number; p90?: number }[]) =>
    dotChart({ ...names, rows, words }).toString();
  const marks = (svg: string) =>
    [
      ...svg.matchAll(
        /<svg x="([\d.]+)%" y="[\d.]+em" overflow="visible"><path class="chart__mark chart__mark--(\w+)"/g,
      ),
    ].map(([, x, shape]) => [shape, Number(x)]);

  test('puts the limit in the middle, and marks by their share of it', () => {
    expect(
      marks(
        dots([
          { label: 'a', median: 0, p90: 1 },
          { label: 'b', median: 0.5, p90: 2 },
        ]),
      ),
    ).toEqual([
      ['diamond', 50],
      ['dot', 3],
      ['diamond', 97],
      ['dot', 26.5],
    ]);
  });

  test('tells by an arrow at the edge what lies far beyond, and says so', () => {
    const svg = dots([{ label: 'a', median: 3, p90: 900 }]);
    expect(marks(svg)).toEqual([
      ['arrow', 97],
      ['arrow', 97],
    ]);
    expect(svg).toContain('beyond');
    expect(dots([{ label: 'a', median: 1 }])).not.toContain('beyond');
  });

  test('draws nothing of what is not known', () => {
    expect(marks(dots([{ label: 'a' }]))).toEqual([]);
  });
});

describe('a chart of lines', () => {
  const lines = (points: (number | undefined)[][], places = ['W1', 'W2', 'W3']) =>
    lineChart({
      ...names,
      places,
      lines: points.map((each, at) => ({ label: `line ${at}`, points: each })),
      most: 100,
      say: (value) => `${value}%`,
    }).toString();
  const segments = (svg: string) => svg.match(/class="chart__trend /g)?.length ?? 0;
  const marks = (svg: string) => svg.match(/overflow="visible"/g)?.length ?? 0;

  test('joins neighbours, and leaves a gap where there is nothing', () => {
    const whole = lines([[0, 50, 100]]);
    expect([segments(whole), marks(whole)]).toEqual([2, 3]);
    const broken = lines([[0, undefined, 100]]);
    expect([segments(broken), marks(broken)]).toEqual([0, 2]);
  });

  test('stands with one place, and with none', () => {
    expect(marks(lines([[100]], ['W1']))).toBe(1);
    expect(marks(lines([[]], []))).toBe(0);
    expect(lines([[100]], ['W1'])).not.toContain('NaN');
  });

  test('refuses more lines than can be told apart', () => {
    expect(() => lines([[1], [1], [1], [1]])).toThrow(RangeError);
  });
});
