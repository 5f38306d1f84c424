import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digitsIn } from '../../../shared/domain/paging/reply-text.ts';
import { propertyRuns } from '../../support/property-runs.ts';

test.each([
  '1234',
  ' 1234\n',
  'reply 1234',
  'Reply: 1234.',
  '1234 ok',
  '1234ok',
  'OK1234',
  '#1234!',
  'on my way (1234)',
  'Voy, 1234',
  'respondo 1234 gracias',
  'No problem, 1234',
  'sin problema 1234',
  '12 34',
  '1 2 3 4',
  '12-34',
  '１２３４',
  '1234 1234',
])('%j names page 1234', (text) => {
  expect(digitsIn(text)).toEqual(['1234']);
});

test.each([
  ['nothing', ''],
  ['words', 'on my way'],
  ['three digits', '123'],
  ['five digits', '12345'],
  ['a phone number', '(631) 555-0123'],
  ['a phone number in one', '+16315550123'],
  ['a code of digits', '2345-6789'],
  ['a code that begins with digits', '2345-ABCD'],
  ['a code that ends with digits', 'ABCD-2345'],
  ['a date', '2026-11-26'],
  ['a time', '12:1234'],
  ['an amount', '1234.50'],
  ['digits here and there', 'I have 2 at 3 and 15 more'],
  ['a link', 'https://spine.example/acknowledgements/Ab1234-z'],
  ['a reaction that quotes the page', 'Liked “PAGE: emergent case 7KQ4-M2XD, reply 1234”'],
  ['a refusal', 'no 1234'],
  ['a refusal in words', "can't take 1234"],
  ['a refusal with another apostrophe', 'I can’t, 1234'],
  ['a refusal in Spanish', 'No puedo 1234'],
  ['a question', 'what is 1234?'],
  ['a question in Spanish', '¿1234'],
  ['a list', '1111 2222 3333 4444 5555'],
])('%s names none', (_, text) => {
  expect(digitsIn(text)).toEqual([]);
});

test('two pages may be answered at once, in the order of the text', () => {
  expect(digitsIn('1234 and 0987 ok')).toEqual(['1234', '0987']);
});

test('whatever is sent, what is found is a few times four digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const found = digitsIn(text);
      expect(found.length).toBeLessThanOrEqual(4);
      for (const digits of found) expect(digits).toMatch(/^[0-9]{4}$/);
    }),
    { numRuns: propertyRuns() },
  );
});

test('a long text is read in time that grows with its length only', () => {
  for (const part of ['1', '1 ', '“', '12-', 'a-1', 'no ', '¿', '1.1'])
    expect(digitsIn(part.repeat(50_000)).length).toBeLessThanOrEqual(4);
});
