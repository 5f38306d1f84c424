import { describe, expect, test } from 'vitest';
import { BirthDate } from '../../../shared/contract/written/birth-date.ts';
import { DiagnosisCode, isDiagnosisCode } from '../../../shared/contract/written/diagnosis-code.ts';
import { addressAmongWords, EmailAddress } from '../../../shared/contract/written/email-address.ts';
import { LanguageTag } from '../../../shared/contract/written/language-tag.ts';
import { PostalCode } from '../../../shared/contract/written/postal-code.ts';
import { UsState } from '../../../shared/contract/written/us-state.ts';

type Row = [written: string, read: string | undefined];

const read =
  (schema: { safeParse: (text: string) => { data?: unknown } }) =>
  ([written, expected]: Row): void => {
    expect(schema.safeParse(written).data, written).toBe(expected);
  };

describe('what people write in more ways than one', () => {
  test.each<[string, { safeParse: (text: string) => { data?: unknown } }, Row[]]>([
    [
      'a language',
      LanguageTag,
      [
        ['es', 'es'],
        ['es-US', 'es'],
        ['EN_us', 'en'],
        ['zh-Hant-TW', 'zh'],
        ['spa', 'es'],
        ['fil', 'fil'],
        ['sr-Latn', 'sr'],
        ['spanish', undefined],
        ['e', undefined],
        ['es-', undefined],
        ['', undefined],
        ['e5', undefined],
      ],
    ],
    [
      'a state',
      UsState,
      [
        ['NY', 'NY'],
        ['ny', 'NY'],
        ['N.Y.', 'NY'],
        ['New York', 'NY'],
        ['new  york', 'NY'],
        ['Nueva York', 'NY'],
        ['Puerto Rico', 'PR'],
        ['District of Columbia', 'DC'],
        ['Ontario', undefined],
        ['', undefined],
        ['ZZ', undefined],
      ],
    ],
    [
      'a ZIP',
      PostalCode,
      [
        ['11787', '11787'],
        ['11787-1234', '11787-1234'],
        ['117871234', '11787-1234'],
        ['11787 1234', '11787-1234'],
        ['11787–1234', '11787-1234'],
        ['11787-', '11787'],
        ['1178', undefined],
        ['11787-12', undefined],
        ['M5V 2T6', undefined],
      ],
    ],
    [
      'a birth date',
      BirthDate,
      [
        ['1962-04-09', '1962-04-09'],
        ['1962-4-9', '1962-04-09'],
        ['1962/04/09', '1962-04-09'],
        ['1962.04', '1962-04'],
        ['1962', '1962'],
        ['1962-04-09T00:00:00Z', '1962-04-09'],
        ['2026-02-30', undefined],
        ['1962-13', undefined],
        ['04/09/1962', undefined],
        ['62', undefined],
        ['', undefined],
      ],
    ],
    [
      'an e-mail address',
      EmailAddress,
      [
        ['ana@example.org', 'ana@example.org'],
        ['mailto:ana@example.org', 'ana@example.org'],
        ['Ana P. <ana@example.org>', 'ana@example.org'],
        ['ana @ example.org', 'ana@example.org'],
        ['<mailto:ana@example.org>', 'ana@example.org'],
        ['ana@example.org.', 'ana@example.org'],
        ['ana', undefined],
        ['', undefined],
        [`${'a'.repeat(250)}@example.org`, undefined],
      ],
    ],
    [
      'a diagnosis code',
      DiagnosisCode,
      [
        ['C79.51', 'C79.51'],
        ['C7951', 'C79.51'],
        ['c79.51', 'C79.51'],
        ['C79.51 ', 'C79.51'],
        ['U07.1', 'U07.1'],
        ['g834', 'G83.4'],
        ['S12.000A', 'S12.000A'],
        ['C61', 'C61'],
        ['cancer', 'cancer'],
        ['', undefined],
      ],
    ],
  ])('%s', (_, schema, rows) => {
    rows.forEach(read(schema));
  });

  test.each([
    ['C79.51', true],
    ['U07.1', true],
    ['C61', true],
    ['cancer', false],
    ['C79.515151', false],
  ])('%s has the form of a code: %s', (code, has) => {
    expect(isDiagnosisCode(code)).toBe(has);
  });

  test.each([
    ['write to ana@example.org, please', 'ana@example.org'],
    ['631 555 0123', undefined],
  ])('an address among words: %s', (text, address) => {
    expect(addressAmongWords(text)).toBe(address);
  });
});
