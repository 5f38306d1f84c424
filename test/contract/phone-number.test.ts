import { type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { describe, expect, it } from 'vitest';
import { e164 } from '../../shared/contract/phone-number.ts';

const digits = (value: number, length: number): string => String(value).padStart(length, '0');
const areaCodes = Array.from({ length: 1000 }, (_, code) => digits(code, 3));
/** Exchanges at the edges of what the plan allows, and the one of fiction. */
const exchanges = ['000', '100', '199', '200', '211', '310', '411', '500', '555', '911', '983', '999'];

/** What libphonenumber says, the source of the patterns. */
function libraryReads(number: string): string | undefined {
  const parsed = parsePhoneNumberFromString(number, { defaultCountry: 'US' }, metadata as unknown as MetadataJson);
  return parsed?.isValid() ? parsed.number : undefined;
}

describe('a North American number', () => {
  it('exists exactly where libphonenumber says so, whatever its area code', () => {
    const numbers = areaCodes.flatMap((area) => exchanges.map((exchange) => `${area}${exchange}0123`));
    const read = (reader: (number: string) => string | undefined) => numbers.filter((number) => reader(`+1${number}`));
    expect(read(e164)).toEqual(read(libraryReads));
    expect(read(e164).length).toBeGreaterThan(3000);
  });

  it.each([
    '6315550123',
    '16315550123',
    '+16315550123',
    'tel:+1-631-555-0123',
    ' (631) 555-0123 ',
    '631/555/0123',
    '631–555–0123',
    '631 555 0123 ext. 42',
    '631-555-0123x7',
    '(631)555.0123 #1234567',
  ])('%s is +1 631 555 0123', (written) => {
    expect(e164(written)).toBe('+16315550123');
  });

  it.each(['', 'x12', '631555012', '63155501234', '0116315550123', '631 555 0123 x', 'six three one', '++16315550123'])(
    '%s is none',
    (written) => {
      expect(e164(written)).toBeUndefined();
    },
  );
});
