import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldName } from '../../../shared/domain/finding/fold-name.ts';
import { lookupTerms } from '../../../shared/domain/finding/lookup-terms.ts';
import {
  askedWords,
  isNamed,
  joinedRuns,
  likelyNames,
  type Name,
  nameWords,
  unbrokenNames,
} from '../../../shared/domain/finding/name-words.ts';
import { propertyRuns } from '../../support/property-runs.ts';

describe('a name is folded', () => {
  it.each([
    ['NÚÑEZ', 'nunez'],
    ['Muñoz-Ibáñez', 'munoz-ibanez'],
    ['Seán Ó Súilleabháin', 'sean o suilleabhain'],
    ['Nguyễn Thị Đặng', 'nguyen thi dang'],
    ['İSTANBUL Işık', 'istanbul isik'],
    ['Weiß', 'weiss'],
    ['WEISS', 'weiss'],
    ['Æsir Œuvre Ørsted Łukasz Þór', 'aesir oeuvre orsted lukasz thor'],
    ['ﬁnﬂay', 'finflay'],
    ['Ｗａｎｇ', 'wang'],
    ['王小明', '王小明'],
    ['Σίσυφος', 'σισυφοσ'],
    ['نُورَة', 'نورة'],
    ['محمّد', 'محمد'],
    ['عبـــد', 'عبد'],
    ['שָׁלוֹם', 'שלום'],
    ['\u202bלוי\u202c', 'לוי'],
    ['हिन्दी', 'हिन्दी'],
    ['Ёлкина', 'елкина'],
    ['Kaʻiulani', "ka'iulani"],
    ['Oʼbrien', "o'brien"],
    ['Солов\u02b9ев', "солов'ев"],
    ['Yaꞌqub Yaꞌqub', "ya'qub ya'qub"],
  ])('%s', (name, folded) => {
    for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const)
      expect(foldName(name.normalize(form))).toBe(foldName(folded));
  });

  it('to itself where it is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
      { numRuns: propertyRuns() },
    );
  });
});

/** Whether a case of that name is among those looked up for a text, and is taken for what was asked for. */
const isFound = (name: Name, text: string): boolean => {
  const [words, known] = [askedWords(text), [...nameWords(name), ...unbrokenNames(name)]];
  return isNamed(name, words) && [...words, ...joinedRuns(words)].some((word) => known.includes(word));
};

describe('a name is found', () => {
  test.each<[Name, string[]]>([
    [
      { givenName: 'Seán', familyName: 'O’Brien' },
      ['obrien', "o'brien", "O'BRIEN sean", 'o brien', 'brien', 'sean obrien'],
    ],
    [{ givenName: 'Sean', familyName: 'O Brien' }, ['obrien', 'O’Brien']],
    [{ givenName: 'Sean', familyName: 'OBrien' }, ["o'brien", 'OBRIEN']],
    [
      { givenName: 'Ana', familyName: 'García-López' },
      ['garcia', 'lopez', 'garcialopez', 'garcia lopez', 'lopez, ana'],
    ],
    [{ givenName: 'Ana', familyName: 'Garcia Lopez' }, ['garcia-lopez', 'García López', 'garcialopez']],
    [
      { givenName: 'Juan', familyName: 'de la Cruz' },
      ['delacruz', 'dela cruz', 'de lacruz', 'cruz juan', 'de la Cruz'],
    ],
    [{ givenName: '小明', familyName: '王' }, ['王小明', '小明王', '王', '小明 王']],
    [
      { givenName: 'Minh Khai', familyName: 'Nguyễn Thị' },
      ['nguyen', 'Nguyễn Thị Minh Khai', 'khai minh', 'nguyenthi'],
    ],
    [{ givenName: 'Jean-Luc' }, ['jeanluc', 'jean luc', 'luc', 'Jean-Luc']],
    [{ familyName: 'Singh' }, ['SINGH']],
    [{ givenName: 'Anna', familyName: 'Vandenberg' }, ['van den berg', 'Vanden Berg anna', 'anna van denberg']],
    [{ givenName: 'Anna', familyName: 'van den Berg' }, ['vandenberg', 'Vanden Berg']],
    [{ givenName: 'Ewan', familyName: 'McDonald' }, ['Mc Donald', 'ewan mc donald']],
    [{ givenName: 'Ewan', familyName: 'Mc Donald' }, ['mcdonald']],
    [{ givenName: 'Keala', familyName: 'Kaʻiulani' }, ['kaiulani', "ka'iulani", 'Ka‘iulani']],
    [
      { givenName: 'Pablo', familyName: 'Ana Bea Cid Dea Eli Fia Gil Hugo Isabella Juan' },
      ['Pablo Ana Bea Cid Dea Eli Fia Gil Hugo Isabella Juan', 'juan isabella hugo gil fia eli dea cid bea ana pablo'],
    ],
    [{ givenName: 'Eva', familyName: 'St. John' }, ['saint john', 'Saint-John', 'stjohn', 'eva saintjohn']],
    [{ givenName: 'Eva', familyName: 'Saint John' }, ['st john', 'St. John', 'stjohn']],
  ])('%j', (name, texts) => {
    for (const text of texts) expect(isFound(name, text), text).toBe(true);
  });

  const word = fc.stringMatching(/^[a-zñáéíóúüößçøåæ]{2,9}$/);
  const part = fc.tuple(word, fc.option(fc.tuple(fc.constantFrom(' ', '-', "'", '’'), word), { nil: undefined }));
  const written = fc.tuple(
    fc.constantFrom<'NFC' | 'NFD'>('NFC', 'NFD'),
    fc.constantFrom(
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
      foldName,
    ),
    fc.constantFrom(' ', '-', "'", '’', ''),
    fc.boolean(),
  );

  it('in whatever form it is written', () => {
    fc.assert(
      fc.property(part, part, written, (given, family, [form, inCase, between, swapped]) => {
        const join = ([first, more]: typeof given, mark?: string) =>
          more === undefined ? first : `${first}${mark ?? more[0]}${more[1]}`;
        const name = { givenName: join(given), familyName: join(family) };
        const parts = [join(given, between), join(family, between)];
        const asked = (swapped ? parts.toReversed() : parts).join(' ');
        expect(isFound(name, inCase(asked).normalize(form)), `${JSON.stringify(name)} by ${asked}`).toBe(true);
      }),
      { numRuns: propertyRuns(), seed: 1 },
    );
  });

  it('by so few lookups that they are written within moments, however long it is', () => {
    const long = Array.from({ length: 30 }, (_, at) => `name${at}`).join(' ');
    const found = lookupTerms({
      code: '7KQ4-M2XD',
      contact: { givenName: long, familyName: long },
      birthDate: '1962-04-09',
    });
    expect(found.length).toBeLessThan(140);
    const plain = lookupTerms({ code: '7KQ4-M2XD', contact: { givenName: 'Ana', familyName: 'Ruiz' } });
    expect(plain).toEqual(['code:7KQ4M2XD', 'word:ruiz', 'word:ana', 'word:anaruiz', 'word:ruizana', 'words:ana ruiz']);
  });
});

test.each<[Name, Name, boolean]>([
  [{ givenName: 'Ana', familyName: 'Ruiz' }, { givenName: 'ANA MARÍA', familyName: 'Ruíz Vega' }, true],
  [{ givenName: 'Ana', familyName: 'Ruiz' }, { givenName: 'Ruiz', familyName: 'Ana' }, true],
  [{ givenName: 'Ana', familyName: 'O Brien' }, { givenName: 'Ana', familyName: 'O’Brien' }, true],
  [{ givenName: 'Ana', familyName: 'Ruiz' }, { givenName: 'Eva', familyName: 'Ruiz' }, false],
  [{ givenName: 'Ana' }, { givenName: 'Ana' }, false],
  [{ familyName: 'Singh' }, { familyName: 'Singh' }, false],
])('%j and %j may be one person: %s', (one, other, likely) => {
  expect(likelyNames(one).some((name) => likelyNames(other).includes(name))).toBe(likely);
});
