import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { local } from './calendar.ts';
import { leftAlone, said } from './left-alone.ts';
import { type Line, unpagedLevels } from './table.ts';
import type { Walk, Weather } from './walk.ts';

/** Calls fail at every service, the stream loses, doubles and swaps, and timers ring early, late, twice or never. */
const stormy: Weather = {
  trouble: {
    rates: { dynamodb: 0.02, sns: 0.1, ses: 0.1, sms: 0.1, scheduler: 0.1 },
    weather: { lost: 0.05, doubled: 0.1, reordered: 0.1 },
  },
  clockwork: { early: 0.02, never: 0.1, twice: 0.2, late: 0.2 },
};

/** Longest that a notice may be late: what failed is put off, and the sweeper comes every five minutes. */
const patience = 90 * 60;

const times = (all: readonly (readonly [Temporal.Instant, string])[]): [string, Temporal.Instant[]][] =>
  [...Map.groupBy(all, ([, what]) => what)]
    .map(([what, some]): [string, Temporal.Instant[]] => [
      what,
      some.map(([at]) => at).toSorted(Temporal.Instant.compare),
    ])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

/** As many of each as the table promises, each at its time or somewhat later. */
function expectInTime(walk: Walk, expected: readonly Line[]): void {
  const found = times(walk.promised().map((event) => [Temporal.Instant.from(event.at), said(event)]));
  const wanted = times(expected);
  expect(found.map(([what, some]) => `${what} ${some.length}`)).toEqual(
    wanted.map(([what, some]) => `${what} ${some.length}`),
  );
  for (const [place, [what, some]] of wanted.entries())
    for (const [number, at] of some.entries()) {
      const late = found[place]?.[1][number]?.since(at).total('seconds') ?? Number.NaN;
      expect(late, `${what} of ${at}`).toBeGreaterThan(-31);
      expect(late, `${what} of ${at}`).toBeLessThan(patience);
    }
}

test.each(unpagedLevels)(
  'whatever goes wrong, a case that is %s tells every notice, and none twice',
  async (_, level) => {
    const end = '2026-11-06';
    const walk = await leftAlone('intake', level, end, stormy);
    await walk.until(local(end, '17:00'));
    const until = local(end, '15:05').epochMilliseconds;
    expectInTime(
      walk,
      level.expected(end).filter(([at]) => at.epochMilliseconds <= until),
    );
    const told = walk.told();
    const untold = walk.promised().filter(({ eventId, kind }) => kind !== 'new-case' && !told.has(eventId));
    expect(untold).toEqual([]);
  },
);
