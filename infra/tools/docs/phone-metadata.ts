import { writeFileSync } from 'node:fs';
import metadata from 'libphonenumber-js/min/metadata';

/**
 * Writes which national numbers of the North American plan exist, as regular expressions taken from libphonenumber's
 * metadata. The library itself would be a tenth of the bundle of every function that reads a phone number. Run again after
 * an update of libphonenumber-js; a test compares the two on every area code.
 */

/** Places in a country's metadata: the pattern of its numbers, the digits that they begin with, and the patterns by type. */
const PATTERN = 2;
const LEADING_DIGITS = 10;
const TYPES = 11;

function patternsOf(country: readonly unknown[]): string[] {
  const types = country[TYPES] as readonly ([pattern: string] | 0)[] | undefined;
  if (types) return types.flatMap((type) => (type ? [type[0]].filter(Boolean) : []));
  return [`(?=${country[LEADING_DIGITS]})(?:${country[PATTERN]})`];
}

const countries = metadata.country_calling_codes['1'] ?? [];
const patterns = countries.flatMap((name) => patternsOf(metadata.countries[name] as unknown as readonly unknown[]));
const written = `${JSON.stringify([...new Set(patterns)])}\n`;
writeFileSync(new URL('../../../shared/contract/phone-metadata.json', import.meta.url), written);
