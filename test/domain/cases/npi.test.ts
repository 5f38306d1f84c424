import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNpi } from '../../../shared/domain/cases/npi.ts';
import { propertyRuns } from '../../support/property-runs.ts';

describe('an NPI', () => {
  test.each([
    ['the example of the CMS paper', '1234567893', true],
    ['an organisation', '2000000002', true],
    ['a wrong check digit', '1234567890', false],
    ['two digits swapped', '1324567893', false],
    ['nine digits', '123456789', false],
    ['eleven digits', '12345678930', false],
    ['a letter', '123456789X', false],
    ['digits of another script', '١٢٣٤٥٦٧٨٩٣', false],
    ['a space before it', ' 1234567893', false],
    ['a line end after it', '1234567893\n', false],
    ['nothing', '', false],
  ])('%s', (_, value, expected) => {
    expect(isNpi(value)).toBe(expected);
  });

  test('has exactly one check digit for any nine digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 299_999_999 }), (nine) => {
        const lawful = Array.from({ length: 10 }, (__, digit) => `${nine}${digit}`).filter(isNpi);
        expect(lawful).toHaveLength(1);
      }),
      { seed: 80840, numRuns: propertyRuns() },
    );
  });

  test('does not survive one wrong digit', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = [...'1234567893'];
        digits[place] = String((Number(digits[place]) + by) % 10);
        expect(isNpi(digits.join(''))).toBe(false);
      }),
      { seed: 80840, numRuns: propertyRuns() },
    );
  });
});
