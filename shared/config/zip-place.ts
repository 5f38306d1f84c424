import { readFileSync } from 'node:fs';
import { memoiseOnce } from '../domain/core/memoise.ts';
import type { Coordinates } from '../domain/directory/distance.ts';

/** The table beside this code, read by the first search near a ZIP, so that no other request pays for it. */
const file = new URL('./zip-centroids.json', import.meta.url);
const places = memoiseOnce((): Readonly<Record<string, readonly number[]>> => JSON.parse(readFileSync(file, 'utf8')));

/**
 * @param zip five digits.
 * @returns the middle of the ZIP; of one without an area of its own (post-office boxes, one building) the mean of those
 * with the same first three digits; undefined outside 100–119: New York City, Long Island and their neighbours.
 * Source: the table's own `source` and `date`; interior points to three decimals (110 m).
 */
export function placeOfZip(zip: string): Coordinates | undefined {
  if (!/^\d{5}$/.test(zip)) return undefined;
  const [latitude, longitude] = places()[zip] ?? places()[zip.slice(0, 3)] ?? [];
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

/** IANA zone of every ZIP of the table. */
export const zoneOfZips = 'America/New_York';

/**
 * @param zip five digits, of the table
 * @returns how many miles from `placeOfZip` an address of that ZIP may lie: its own area is small, those of a mean lie up to 33 apart
 */
export const reachOfZip = (zip: string): number => (places()[zip] ? 10 : 35);
