import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { CountryCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

/**
 * Writes which national numbers of the North American plan are in use, as regular expressions taken from libphonenumber's
 * metadata, with the date of the release; those of the United States apart. The library itself would be a tenth of the bundle of every function that reads a phone
 * number. Run again after an update of libphonenumber-js; a test compares the two on every area code.
 */

/** Places in a country's metadata: the pattern of its numbers, the digits that they begin with, and the patterns by type. */
const PATTERN = 2;
const LEADING_DIGITS = 10;
const TYPES = 11;

const of = (country: CountryCode): readonly unknown[] => metadata.countries[country] as unknown as readonly unknown[];

function patternsOf(country: readonly unknown[]): string[] {
  const types = country[TYPES] as readonly ([pattern: string] | 0)[] | undefined;
  if (types) return types.flatMap((type) => (type ? [type[0]].filter(Boolean) : []));
  return [`(?=${country[LEADING_DIGITS]})(?:${country[PATTERN]})`];
}

/** Of the United States the type of numbers by place, which are the mobile ones too; and of Puerto Rico, which is reached from the same numbers, all. */
const byPlace = 0;
const unitedStates = [patternsOf(of('US'))[byPlace] as string, ...patternsOf(of('PR'))];

const countries = metadata.country_calling_codes['1'] ?? [];
const patterns = new Set(countries.flatMap((name) => patternsOf(of(name))));

/** The newest entry of the library's change log, such as `1.13.16 / 10.11.2026`. */
const log = join(dirname(createRequire(import.meta.url).resolve('libphonenumber-js/package.json')), 'CHANGELOG.md');
const [, version, day, month, year] = /^(\S+) \/ (\d+)\.(\d+)\.(\d{4})/m.exec(readFileSync(log, 'utf8')) ?? [];
if (!year) throw new Error('The change log of libphonenumber-js does not say when it was released.');

const table = {
  source: `libphonenumber-js ${version}, metadata of country calling code 1`,
  date: `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`,
  unitedStates,
  others: [...patterns].filter((pattern) => !unitedStates.includes(pattern)),
};
const written = `${JSON.stringify(table)}\n`;
writeFileSync(new URL('../../../shared/contract/phone-metadata.json', import.meta.url), written);
