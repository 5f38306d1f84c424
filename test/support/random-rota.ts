import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Interval } from '../../shared/domain/core/intervals.ts';
import type { Shift } from '../../shared/domain/oncall/shift.ts';

const zone = 'America/New_York';
export const people = ['nurse-1', 'nurse-2', 'nurse-3', 'surgeon-1', 'surgeon-2'];

/** The weeks around both changes of the clocks of 2026 and a turn of the year: epoch seconds at local midnight. */
const starts = ['2026-03-06', '2026-10-30', '2026-12-30'];
const hour = 3600;

/** One request: a period around a change of clocks or a turn of months, and shifts that fill it, cut at any minute. */
export const requests = fc
  .record({
    start: fc.constantFrom(...starts),
    fromHour: fc.integer({ min: 0, max: 96 }),
    hours: fc.integer({ min: 1, max: 120 }),
    cuts: fc.array(fc.integer({ min: 1, max: 120 * 60 - 1 }), { maxLength: 8 }),
    who: fc.array(fc.constantFrom(...people), { minLength: 9, maxLength: 9 }),
  })
  .map(({ start, fromHour, hours, cuts, who }) => {
    const midnight = Temporal.PlainDate.from(start).toZonedDateTime(zone).epochMilliseconds / 1000;
    const period: Interval = { start: midnight + fromHour * hour, end: midnight + (fromHour + hours) * hour };
    const within = [...new Set(cuts.map((minute) => period.start + minute * 60))].filter((at) => at < period.end);
    const edges = [period.start, ...within.toSorted((a, b) => a - b), period.end];
    const shifts: Shift[] = edges.slice(1).map((end, at) => ({
      start: edges[at]!,
      end,
      recipientId: who[at % who.length]!,
    }));
    return { period, shifts };
  });
export type RotaRequest = typeof requests extends fc.Arbitrary<infer T> ? T : never;

/** Who is on at an instant after some requests: what the latest that covers it says. */
export const onAt = (given: readonly RotaRequest[], at: number): string | undefined =>
  given
    .findLast(({ period }) => period.start <= at && at < period.end)
    ?.shifts.find(({ start, end }) => start <= at && at < end)?.recipientId;

/** The instants at which anything may change, and those right before them. */
export const instantsOf = (given: readonly RotaRequest[]): number[] => [
  ...new Set(
    given.flatMap(({ period, shifts }) =>
      [period.start, period.end, ...shifts.flatMap(({ start, end }) => [start, end])].flatMap((at) => [at - 1, at]),
    ),
  ),
];
