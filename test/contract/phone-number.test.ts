import { type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { describe, expect, it } from 'vitest';
import { isAssigned, isOfUnitedStates } from '../../shared/contract/assigned-number.ts';
import { e164, numberAmongWords, phoneParts } from '../../shared/contract/phone-number.ts';

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
  const numbers = areaCodes.flatMap((area) => exchanges.map((exchange) => `+1${area}${exchange}0123`));

  it('is known to be in use exactly where libphonenumber says so, whatever its area code', () => {
    const inUse = (is: (number: string) => boolean) => numbers.filter(is);
    expect(inUse(isAssigned)).toEqual(inUse((number) => libraryReads(number) !== undefined));
    expect(inUse(isAssigned).length).toBeGreaterThan(3000);
  });

  it('is of the United States where libphonenumber says so of its place, or knows nothing of it', () => {
    const placeOf = (number: string) =>
      parsePhoneNumberFromString(number, metadata as unknown as MetadataJson)?.country ?? 'none';
    for (const number of numbers.filter((each) => libraryReads(each) !== undefined)) {
      const isElsewhere = !['US', 'PR'].includes(placeOf(number));
      if (isElsewhere) expect([number, isOfUnitedStates(number)]).toEqual([number, false]);
    }
    expect(['+16315550123', '+17875550123', '+14365550123'].map(isOfUnitedStates)).toEqual([true, true, true]);
    expect(['+19005550123', '+18005550123', '+442079460000'].map(isOfUnitedStates)).toEqual([false, false, false]);
  });

  it('is taken wherever the plan allows it, whatever the table knows', () => {
    const possible = numbers.filter((number) => /^\+1[2-9]..[2-9]/.test(number));
    expect(numbers.filter((number) => e164(number) !== undefined)).toEqual(possible);
    expect([e164('(436) 555-0123'), isAssigned('+14365550123')]).toEqual(['+14365550123', false]);
  });

  it.each([
    '6315550123',
    '16315550123',
    '+16315550123',
    'tel:+1-631-555-0123',
    ' (631) 555-0123 ',
    '631/555/0123',
    '631–555–0123',
    '６３１ ５５５ ０１２３',
    'Cell: 631.555.0123',
  ])('%s is +1 631 555 0123', (written) => {
    expect(e164(written)).toBe('+16315550123');
  });

  it.each([
    '631 555 0123 ext. 42',
    '631-555-0123x42',
    '(631)555.0123 #42',
    '631 555 0123, extensión 42',
    '+16315550123;ext=42',
  ])('%s has the extension 42', (written) => {
    const { number, ext } = phoneParts(written);
    expect([e164(number), ext]).toEqual(['+16315550123', '42']);
  });

  it.each([
    '',
    'x12',
    '631555012',
    '63155501234',
    '0116315550123',
    '631 555 0123 x',
    'six three one',
    '++16315550123',
    '555-0123',
    '911',
    'call me',
    '+1 000 555 0123',
  ])('%s is none', (written) => {
    expect(e164(written)).toBeUndefined();
  });

  it.each([
    ['my sister: (631) 555-0123 after 5', '+16315550123'],
    ['631 555 0123 or 631 555 0199', '+16315550123'],
    ['member 12345678901234', undefined],
    ['none', undefined],
  ])('among words: %s', (text, number) => {
    expect(numberAmongWords(text)).toBe(number);
  });
});

describe('a number of another country', () => {
  it.each([
    ['+44 (0)20 7946 0000', '+442079460000'],
    ['+52 55 1234 5678', '+525512345678'],
    ['+44 1', undefined],
  ])('%s', (written, number) => {
    expect(e164(written)).toBe(number);
    if (number) expect(isAssigned(number)).toBe(true);
  });
});

describe('a number is read with the digits of any keyboard', () => {
  it.each([
    ['Arabic', '٦٣١٥٥٥٠٢٩٤'],
    ['Urdu and Persian', '۶۳۱-۵۵۵-۰۲۹۴'],
    ['Bengali', '৬৩১ ৫৫৫ ০২৯৪'],
    ['Devanagari', '+१ (६३१) ५५५-०२९४'],
    ['full width', '６３１５５５０２９４'],
    ['the letter O for a zero', '631 555 O294'],
  ])('%s', (_, written) => {
    expect(e164(written)).toBe('+16315550294');
  });

  it('among other words too', () => {
    expect(numberAmongWords('اتصل ٦٣١٥٥٥٠٢٩٤ الآن')).toBe('+16315550294');
  });

  it('and words of the letter O are none', () => {
    expect(e164('ooo ooo oooo')).toBeUndefined();
  });
});
