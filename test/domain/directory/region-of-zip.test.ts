import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleClinics } from '../../../shared/config/sample/clinics.ts';
import { distanceMiles } from '../../../shared/domain/directory/distance.ts';
import { regionOfZip } from '../../../shared/domain/directory/region-of-zip.ts';

test.each([
  ['10016', 'nyc'],
  ['10314', 'nyc'],
  ['11375', 'nyc'],
  ['11691', 'nyc'],
  ['11004', 'nyc'],
  ['11001', 'long-island'],
  ['11550', 'long-island'],
  ['11787', 'long-island'],
  ['11787-1234', 'long-island'],
  ['11937', 'long-island'],
  ['00501', 'long-island'],
  ['06390', 'long-island'],
  ['10601', undefined],
  ['07302', undefined],
  ['', undefined],
])('a person at %s lives in %s', (zip, region) => {
  expect(regionOfZip(zip)).toBe(region);
});

const file = new URL('../../../shared/config/zip-centroids.json', import.meta.url);
const centres: [string, number[]][] = Object.entries(JSON.parse(readFileSync(file, 'utf8')));

test('the region of a ZIP code is that of its nearest clinic, but for some at the border', () => {
  const border: string[] = [];
  for (const [zip, [latitude = 0, longitude = 0]] of centres) {
    const region = /^\d{5}$/.test(zip) ? regionOfZip(zip) : undefined;
    if (!region) continue;
    const far = sampleClinics.map((clinic) => ({ ...clinic, miles: distanceMiles({ latitude, longitude }, clinic) }));
    const [nearest] = far.toSorted((a, b) => a.miles - b.miles);
    const own = Math.min(...far.filter((clinic) => clinic.region === region).map(({ miles }) => miles));
    if (nearest?.region !== region) border.push(zip);
    expect(own - (nearest?.miles ?? 0), zip).toBeLessThan(3);
  }
  expect(border).toHaveLength(10);
});
