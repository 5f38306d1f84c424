import { describe, expect, it } from 'vitest';
import type { Clinic } from '../../../../shared/domain/directory/directory.ts';
import { ofClinic, ofPerson } from './sensible.ts';

/** San Francisco: no ZIP of the table. */
const west = { postalCode: '94110', latitude: 37.75, longitude: -122.42, zone: 'America/Los_Angeles' };
const unchecked =
  'warning /clinics/0/postalCode: The ZIP 94110 is not in our table, so nothing checks where the clinic lies.';

describe('the place of a clinic', () => {
  it.each<[string, Partial<Clinic>, string[]]>([
    [
      'coordinates that are swapped',
      { latitude: -74, longitude: 40.75 },
      ['fault /clinics/0/latitude: Latitude and longitude are swapped: 40.75 is the latitude, -74 the longitude.'],
    ],
    [
      'swapped ones at a ZIP that the table lacks',
      { ...west, latitude: -122.42, longitude: 37.75 },
      [
        'fault /clinics/0/latitude: Latitude and longitude are swapped: 37.75 is the latitude, -122.42 the longitude.',
        unchecked,
      ],
    ],
    [
      'a minus that is missing',
      { longitude: 73.99 },
      ['fault /clinics/0/longitude: Longitudes west of Greenwich have a minus: write -73.99.'],
    ],
    [
      'a latitude beyond the pole',
      { latitude: 407.5 },
      ['fault /clinics/0/latitude: A latitude lies between -90 and 90 degrees.'],
    ],
    [
      'a longitude beyond the date line',
      { longitude: -740 },
      ['fault /clinics/0/longitude: A longitude lies between -180 and 180 degrees.'],
    ],
    [
      'a point far from the ZIP',
      { latitude: 40.45 },
      ['fault /clinics/0/latitude: This point lies 21 miles from the ZIP 10001: one of the two is wrong.'],
    ],
    [
      'no ZIP',
      { postalCode: '1001' },
      ['fault /clinics/0/postalCode: 1001 is no ZIP; write it like 11787 or 11787-1234.'],
    ],
    [
      'the region of another ZIP',
      { region: 'long-island' },
      ['warning /clinics/0/region: The ZIP 10001 lies in nyc, and the clinic is of long-island.'],
    ],
    ['a ZIP+4', { postalCode: '10001-2345' }, []],
    ['a ZIP that the table lacks', west, [unchecked]],
  ])('with %s', (_, more, expected) => {
    expect(ofClinic(more).filter((each) => !each.includes('/zone'))).toEqual(expected);
  });
});

describe('the zone of a clinic', () => {
  it.each(['EST', 'UTC', 'Etc/GMT+5', '-05:00', 'EST5EDT'])('names a place: %s does not', (zone) => {
    expect(ofClinic({ zone })[0]).toMatch(`fault /clinics/0/zone: ${zone} is the zone of no place`);
    expect(ofPerson({ clinicIds: [], weeklyHours: [], homeZone: zone })).toContainEqual(
      expect.stringContaining(`fault /practitioners/0/homeZone: ${zone} is the zone of no place`),
    );
  });

  it.each(['America/Phoenix', 'America/Panama', 'America/Chicago', 'Europe/London'])(
    'has the clocks of a ZIP that we know: %s has not',
    (zone) => {
      expect(ofClinic({ zone })).toEqual([
        `fault /clinics/0/zone: At the ZIP 10001 clocks show the time of America/New_York, not of ${zone}.`,
      ]);
    },
  );

  it.each(['America/New_York', 'America/Detroit'])('may be another with the same clocks: %s', (zone) => {
    expect(ofClinic({ zone })).toEqual([]);
  });

  it('without clock changes is asked about where the ZIP tells nothing', () => {
    expect(ofClinic({ ...west, zone: 'America/Phoenix' })).toContainEqual(
      expect.stringMatching(/^warning \/clinics\/0\/zone: Clocks in America\/Phoenix are never changed/),
    );
  });
});
