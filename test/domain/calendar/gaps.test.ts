import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gapsIn } from '../../../shared/domain/calendar/gaps.ts';
import type { Interval } from '../../../shared/domain/core/intervals.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const morning = { start: 540, end: 720 };

it.each<[string, Interval[], Interval[], Interval[]]>([
  ['the whole of a window that nobody takes', [morning], [], [morning]],
  ['nothing where nobody works', [], [morning], []],
  [
    'before, between and after',
    [morning],
    [{ start: 560, end: 600 }],
    [
      { start: 540, end: 560 },
      { start: 600, end: 720 },
    ],
  ],
  ['nothing shorter than a visit', [morning], [{ start: 559, end: 701 }], []],
  ['a stretch across windows that meet', [morning, { start: 720, end: 780 }], [], [{ start: 540, end: 780 }]],
  [
    'none across lunch',
    [
      { start: 540, end: 550 },
      { start: 560, end: 570 },
    ],
    [],
    [],
  ],
  [
    'visits at one time taken once',
    [morning],
    [
      { start: 600, end: 640 },
      { start: 600, end: 640 },
      { start: 620, end: 660 },
    ],
    [
      { start: 540, end: 600 },
      { start: 660, end: 720 },
    ],
  ],
  [
    'what runs over an end',
    [morning],
    [
      { start: 500, end: 560 },
      { start: 700, end: 800 },
    ],
    [{ start: 560, end: 700 }],
  ],
])('%s', (_, windows, taken, gaps) => {
  expect(gapsIn(windows, taken, 20)).toEqual(gaps);
});

const stretches = fc.array(
  fc
    .record({ start: fc.nat(120), length: fc.integer({ min: 1, max: 40 }) })
    .map(({ start, length }) => ({ start, end: start + length })),
  { maxLength: 6 },
);
const covers = (all: readonly Interval[], minute: number): boolean =>
  all.some(({ start, end }) => start <= minute && minute < end);

it('a minute of a window is in a gap or taken, or between the two for too short a time', () => {
  fc.assert(
    fc.property(stretches, stretches, fc.nat(30), (windows, taken, shortest) => {
      const all = gapsIn(windows, taken, 0);
      const gaps = gapsIn(windows, taken, shortest);
      for (let minute = 0; minute <= 160; minute++)
        expect(covers(all, minute)).toBe(covers(windows, minute) && !covers(taken, minute));
      expect(gaps).toEqual(all.filter(({ start, end }) => end - start >= shortest));
      expect(gaps).toEqual(gaps.toSorted((a, b) => a.start - b.start));
    }),
    { numRuns: propertyRuns() },
  );
});
