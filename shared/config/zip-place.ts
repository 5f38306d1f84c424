import type { Coordinates } from '../domain/directory/distance.ts';
import centroids from './zip-centroids.json' with { type: 'json' };

const places: Readonly<Record<string, readonly number[]>> = centroids;

/**
 * @param zip five digits.
 * @returns the middle of the ZIP; of one without an area of its own (post-office boxes, one building) the mean of those
 * with the same first three digits; undefined outside 100–119: New York City, Long Island and their neighbours.
 * Source: US Census Bureau, 2021 Gazetteer, ZIP Code Tabulation Areas, interior points to three decimals (110 m).
 */
export function placeOfZip(zip: string): Coordinates | undefined {
  if (!/^\d{5}$/.test(zip)) return undefined;
  const [latitude, longitude] = places[zip] ?? places[zip.slice(0, 3)] ?? [];
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}
