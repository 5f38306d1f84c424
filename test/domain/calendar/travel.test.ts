import { describe, expect, it } from 'vitest';
import { travelMinutes, withTheWay } from '../../../shared/domain/calendar/travel.ts';
import { clinic, east, west } from '../booking/fixtures.ts';

const settings = { fixedMinutes: 15, minutesPerMile: 3 };

describe('the way between two clinics', () => {
  it.each([
    ['as the one says of the other', { west: 50 }, {}, 50],
    ['as the other says, where the one says nothing', {}, { east: 40 }, 40],
    ['as the one says before the other', { west: 50 }, { east: 40 }, 50],
    ['none, where that is said', { west: 0 }, {}, 0],
    ['by distance in whole minutes, where neither says: 41.9 miles', {}, {}, 141],
    ['by distance, where others are named', { north: 5 }, { north: 5 }, 141],
  ])('takes %s', (_, ofEast, ofWest, minutes) => {
    const to = { ...west, travelMinutes: ofWest };
    expect(travelMinutes(clinic('east', { travelMinutes: ofEast }), to, settings)).toBe(minutes);
  });

  it('takes the fixed minutes however near the clinics are, and nothing within one', () => {
    expect(travelMinutes(east, clinic('next-door'), settings)).toBe(15);
    expect(travelMinutes(east, clinic('east', { travelMinutes: { east: 9 } }), settings)).toBe(0);
  });

  it('is kept free before and after a stretch, each in its own direction', () => {
    const from = clinic('east', { travelMinutes: { west: 50 } });
    const there = { ...west, travelMinutes: { east: 40 } };
    expect(withTheWay({ start: 600, end: 620 }, there, from, settings)).toEqual({ start: 550, end: 660 });
  });
});
