import { describe, expect, test } from 'vitest';
import centroids from '../../shared/config/zip-centroids.json' with { type: 'json' };
import { placeOfZip } from '../../shared/config/zip-place.ts';
import { distanceMiles } from '../../shared/domain/directory/distance.ts';

describe('the place of a ZIP', () => {
  test.each([
    // ZIP, a landmark in it
    ['10001', 'Pennsylvania Station', 40.7506, -73.9935],
    ['10301', 'St. George ferry terminal', 40.6437, -74.0736],
    ['10451', 'Bronx County Courthouse', 40.8263, -73.9236],
    ['11201', 'Brooklyn Borough Hall', 40.6925, -73.9903],
    ['11787', 'Smithtown station', 40.8564, -73.1987],
    ['11901', 'Riverhead station', 40.9196, -72.6667],
  ])('%s is near %s', (zip, _, latitude, longitude) => {
    const place = placeOfZip(zip);
    expect(place && distanceMiles(place, { latitude, longitude })).toBeLessThan(2);
  });

  test('of one without an area of its own is the middle of its neighbours', () => {
    expect(placeOfZip('10163')).toEqual({ latitude: 40.76, longitude: -73.975 });
  });

  test.each(['90210', '09999', '12000', '100', '1001', '100010', '1000x', '', ' 10001', '10001\n', '__proto__'])(
    '%j has none here',
    (zip) => {
      expect(placeOfZip(zip)).toBeUndefined();
    },
  );

  test('all lie between the Hudson highlands, the Delaware and Montauk', () => {
    const places = Object.values(centroids).filter((each) => typeof each !== 'string');
    expect(places.length).toBeGreaterThan(500);
    expect(places.filter(([north = 0]) => north < 40.45 || north > 41.6)).toEqual([]);
    expect(places.filter(([, east = 0]) => east < -74.8 || east > -71.85)).toEqual([]);
  });
});
