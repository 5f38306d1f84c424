import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carveOutSettings } from '../../../shared/config/carve-outs.ts';
import {
  carveOutsOf,
  type ReservedTime,
  suggestionOf,
  type TakenTime,
} from '../../../shared/domain/reports/carve-outs.ts';
import { at } from '../booking/fixtures.ts';

const start = at('2026-11-24T09:00');
const day = 24 * 60;
const muchLater = start + 30 * day;

/** A visit from so many minutes after nine on, whose time was taken so many hours before its start. */
const visit = (after: number, minutes: number, hoursBefore: number): TakenTime => ({
  start: start + after,
  end: start + after + minutes,
  takenAt: start + after - hoursBefore * 60,
});

/** Four hours from nine on, open to everybody a day before each start. */
const reserved = (visits: TakenTime[], more: Partial<ReservedTime> = {}): ReservedTime => ({
  clinicId: 'east',
  week: '2026-W48',
  start,
  end: start + 240,
  everyoneMinutes: day,
  visits,
  ...more,
});

const figures = (visits: TakenTime[], now = muchLater, more: Partial<ReservedTime> = {}) => {
  const [row] = carveOutsOf([reserved(visits, more)], now, carveOutSettings);
  return [row?.reservedMinutes, row?.usedMinutes, row?.releasedMinutes, row?.releasedUsedMinutes];
};

describe('minutes of reserved time', () => {
  test.each<[string, TakenTime[], (number | undefined)[]]>([
    ['nobody came', [], [240, 0, 240, 0]],
    ['taken while it was kept', [visit(0, 40, 25)], [240, 40, 200, 0]],
    ['taken after it was released', [visit(0, 40, 3)], [240, 0, 240, 40]],
    ['taken at the minute of the release', [visit(0, 40, 24)], [240, 0, 240, 40]],
    ['both', [visit(0, 40, 30), visit(40, 40, 1)], [240, 40, 200, 40]],
    ['a visit that begins before it counts with what lies in it', [visit(-20, 40, 30)], [240, 20, 220, 0]],
    ['two at one time count once', [visit(0, 40, 30), visit(20, 40, 2)], [240, 40, 200, 20]],
  ])('%s', (_, visits, expected) => {
    expect(figures(visits)).toEqual(expected);
  });

  test('are released one by one, each so long before its own start', () => {
    expect(figures([], start - day - 1)).toEqual([240, 0, 0, 0]);
    expect(figures([], start - day + 60)).toEqual([240, 0, 60, 0]);
    expect(figures([visit(0, 40, 30)], start - day + 60)).toEqual([240, 40, 20, 0]);
    expect(figures([], start - day + 240)).toEqual([240, 0, 240, 0]);
  });

  test('count as taken afterwards only as far as they are released', () => {
    const late = { ...visit(40, 40, 0), takenAt: start - day + 45 };
    expect(figures([late], start - day + 50)).toEqual([240, 0, 50, 10]);
  });

  test('property: what is used is used or released, at any time', () => {
    const visits = fc.array(
      fc.tuple(fc.integer({ min: -60, max: 260 }), fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 72 })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(visits, fc.integer({ min: -3000, max: 300 }), (drawn, now) => {
        const taken = drawn.map((each) => visit(...each)).filter(({ takenAt }) => takenAt <= start + now);
        const [all = 0, used = 0, released = 0, releasedUsed = 0] = figures(taken, start + now);
        expect(used + released).toBeLessThanOrEqual(all);
        expect(releasedUsed).toBeLessThanOrEqual(released);
      }),
    );
  });

  test('property: no minute is lost or counted twice, once all of it is over', () => {
    const visits = fc.array(
      fc.tuple(fc.integer({ min: -60, max: 260 }), fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 72 })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(visits, (drawn) => {
        const [all = 0, used = 0, released = 0, releasedUsed = 0] = figures(drawn.map((each) => visit(...each)));
        expect(used + released).toBe(all);
        expect(releasedUsed).toBeLessThanOrEqual(released);
      }),
    );
  });
});

test('rows are by clinic and week, and sorted so', () => {
  const times = [
    reserved([], { clinicId: 'west' }),
    reserved([], { week: '2026-W49' }),
    reserved([]),
    reserved([visit(0, 40, 30)]),
  ];
  expect(
    carveOutsOf(times, muchLater, carveOutSettings).map(({ clinicId, week, reservedMinutes, usedMinutes }) => [
      clinicId,
      week,
      reservedMinutes,
      usedMinutes,
    ]),
  ).toEqual([
    ['east', '2026-W48', 480, 40],
    ['east', '2026-W49', 240, 0],
    ['west', '2026-W48', 240, 0],
  ]);
});

describe('the suggestion', () => {
  test.each([
    ['more', [1000, 850, 150, 0]],
    ['keep', [1000, 840, 160, 0]],
    ['keep', [1000, 0, 1000, 751]],
    ['release-earlier', [1000, 500, 500, 250]],
    ['fewer', [1000, 499, 501, 251]],
    ['fewer', [1000, 0, 1000, 0]],
    ['too-little-data', [119, 119, 0, 0]],
    ['too-little-data', [1000, 900, 99, 0]],
  ] as const)('%s for reserved, used, released and used then: %j', (expected, [reservedMinutes, ...rest]) => {
    const [usedMinutes, releasedMinutes, releasedUsedMinutes] = rest;
    const asked = { reservedMinutes, usedMinutes, releasedMinutes, releasedUsedMinutes };
    expect(suggestionOf(asked, carveOutSettings)).toBe(expected);
  });
});
