import { describe, expect, it } from 'vitest';
import { distanceMiles } from '../../../shared/domain/directory/distance.ts';

const cityHall = { latitude: 40.7128, longitude: -74.006 };

describe('distance in miles, to one decimal', () => {
  it.each([
    // A degree of latitude is 69.09 miles on a sphere of 3958.7613 miles.
    ['the same place', cityHall, cityHall, 0],
    ['a degree north', { latitude: 40, longitude: -74 }, { latitude: 41, longitude: -74 }, 69.1],
    ['a degree east at the equator', { latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 }, 69.1],
    ['a degree east at 60° north is half of it', { latitude: 60, longitude: 0 }, { latitude: 60, longitude: 1 }, 34.5],
    ['the other side of the world', { latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 }, 12436.8],
    ['over the date line', { latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 }, 69.1],
  ])('%s', (_, a, b, miles) => {
    expect(distanceMiles(a, b)).toBe(miles);
    expect(distanceMiles(b, a)).toBe(miles);
  });
});
