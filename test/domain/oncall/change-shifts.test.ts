import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsWith, reachOf, replaced, touching } from '../../../shared/domain/oncall/change-shifts.ts';
import { coverageOf } from '../../../shared/domain/oncall/coverage.ts';
import { monthAt, monthsOf, stretchOf } from '../../../shared/domain/oncall/rota.ts';
import { type Shift, shiftAt, shiftId, shiftNamed } from '../../../shared/domain/oncall/shift.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { instantsOf, onAt, type RotaRequest, requests } from '../../support/random-rota.ts';

const outcomeOf = (given: readonly RotaRequest[]): Shift[] =>
  given.reduce<Shift[]>((shifts, { period, shifts: wanted }) => replaced(shifts, period, wanted), []);
const histories = fc.array(requests, { minLength: 1, maxLength: 8 });

describe('shifts that are changed again and again', () => {
  it('have at every instant exactly the person whom the latest request for it named', () => {
    fc.assert(
      fc.property(histories, (given) => {
        const shifts = outcomeOf(given);
        for (const at of instantsOf(given)) {
          const on = shifts.filter(({ start, end }) => start <= at && at < end);
          expect(on.map(({ recipientId }) => recipientId)).toEqual([onAt(given, at)].filter(Boolean));
        }
        for (const { period } of given) {
          const within = touching(shifts, period).map(({ start, end }) => ({
            start: Math.max(start, period.start),
            end: Math.min(end, period.end),
          }));
          expect(coverageOf(within, period)).toEqual({ gaps: [], overlaps: [] });
        }
      }),
      { seed: 20261123, numRuns: propertyRuns() },
    );
  });

  it('stand in each month that they touch, and are the same read back from those', () => {
    fc.assert(
      fc.property(histories, (given) => {
        const stored = new Map<string, Shift[]>();
        let shifts: Shift[] = [];
        for (const { period, shifts: wanted } of given) {
          const reach = reachOf(shifts, period);
          shifts = replaced(shifts, period, wanted);
          for (const each of monthsWith('nyc', shifts, reach)) stored.set(each.month, each.shifts);
        }
        for (const at of instantsOf(given))
          expect(shiftAt(stored.get(monthAt(at)) ?? [], at)).toEqual(shiftAt(shifts, at));
        const read = [...stored.values()].flat().map((shift) => shiftId('nyc', shift));
        expect(new Set(read)).toEqual(new Set(shifts.map((shift) => shiftId('nyc', shift))));
      }),
      { seed: 20261123, numRuns: propertyRuns() },
    );
  });

  it('have names of their own, which tell where they begin', () => {
    fc.assert(
      fc.property(histories, (given) => {
        const shifts = outcomeOf(given);
        const names = shifts.map((shift) => shiftId('long-island', shift));
        expect(new Set(names).size).toBe(shifts.length);
        expect(names.map(shiftNamed)).toEqual(shifts.map(({ start }) => ({ region: 'long-island', start })));
        for (const name of names) expect(name).toMatch(/^[\w-]{1,64}$/);
      }),
      { seed: 20261123, numRuns: propertyRuns(100) },
    );
  });
});

describe('the hours that shifts leave out or give to two', () => {
  it('are exactly those', () => {
    const hours = fc.integer({ min: 0, max: 40 });
    const shift = fc.tuple(hours, hours).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(shift, { maxLength: 8 }), (pairs) => {
        const shifts = pairs.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
        const { gaps, overlaps } = coverageOf(shifts, { start: 0, end: 40 });
        const has = (some: readonly { start: number; end: number }[], at: number) =>
          some.filter(({ start, end }) => start <= at && at < end).length;
        for (let at = 0; at < 40; at++) {
          expect(has(gaps, at)).toBe(has(shifts, at) === 0 ? 1 : 0);
          expect(has(overlaps, at)).toBe(has(shifts, at) > 1 ? 1 : 0);
        }
      }),
      { seed: 20261123, numRuns: propertyRuns() },
    );
  });
});

describe('the months of a stretch', () => {
  const second = (text: string): number => Date.parse(text) / 1000;

  it.each([
    ['2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z', ['2026-11']],
    ['2026-11-30T23:59:59Z', '2026-12-01T00:00:01Z', ['2026-11', '2026-12']],
    ['2026-12-31T00:00:00Z', '2027-02-01T00:00:00Z', ['2026-12', '2027-01']],
    ['2026-12-31T00:00:00Z', '2026-12-31T00:00:00Z', []],
  ])('%s to %s', (start, end, months) => {
    expect(monthsOf({ start: second(start), end: second(end) })).toEqual(months);
  });

  it('begin and end where the next one does', () => {
    expect(stretchOf('2026-12')).toEqual({
      start: second('2026-12-01T00:00:00Z'),
      end: second('2027-01-01T00:00:00Z'),
    });
  });
});
