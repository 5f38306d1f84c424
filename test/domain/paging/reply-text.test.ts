import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digitsIn } from '../../../shared/domain/paging/reply-text.ts';
import { yesPictures, yesWords } from '../../../shared/domain/paging/reply-words.ts';
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
  'RESPUESTA 1234',
  'Responder: 1234',
  'Sí, 1234',
  'Si\u0301 1234',
  'YO 1234.',
  '1234 de acuerdo',
  'I’ve got it 1234',
  'I\u00a0will call,\u00a01234',
  'on\nit\n1234',
  '1234 👍🏽',
  '1234 ✅',
  '✔\ufe0f1234',
  '\u200e1234\u200f',
  '1234 :)',
  '“1234”',
  '١٢٣٤',
  '۱۲۳۴',
  '1234 done',
  'Listo 1234',
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
  ['a stop', 'STOP 1234'],
  ['a stop behind the digits', '1234 stop'],
  ['a yes for later', 'ack later 1234'],
  ['somebody off duty', 'off duty 1234'],
  ['somebody ill', 'sick 1234'],
  ['somebody in surgery', 'in surgery 1234'],
  ['a call for another', '1234 driving call someone else'],
  ['another number beside it', 'call nurse 2 1234'],
  ['a yes with another number', 'ok 2 1234'],
  ['a thumb down', '1234 👎'],
  ['a sad face', '1234 :('],
  ['a yes with a no', 'ok, not mine 1234'],
  ['a yes with a question mark', 'ok 1234?'],
  ['a no to a yes', 'no lo tengo 1234'],
  ['a yes as part of another word', 'yesterday 1234'],
  ['a yes with a hyphen and more', 'ok-ish 1234'],
  ['a phone that drives', 'Auto-reply: I am driving and will see your message later. 1234'],
  ['a mailbox of somebody away', 'Out of office. > PAGE EMERGENT 7KQ4-M2XD reply 1234'],
  ['the page itself', 'PAGE EMERGENT 7KQ4-M2XD https://spine.example/a/Ab1234-z or reply 1234 or +1 212 555 0100'],
  ['a yes that goes on and on', `${'ok '.repeat(60)}1234`],
  ['an amount of money', '$1234'],
  ['digits of a code with a yes', 'ok 2345-6789'],
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

const known = new Set(yesWords);
const others = fc.constantFrom(
  ...[
    'stop',
    'later',
    'off',
    'sick',
    'driving',
    'busy',
    'someone',
    'else',
    'call',
    'nurse',
    'out',
    'of',
    'office',
    'surgery',
    'asleep',
  ],
  ...[
    'ocupada',
    'luego',
    'mañana',
    'enferma',
    'otro',
    'nadie',
    'page',
    'emergent',
    'dr',
    'msg',
    'auto',
    'not',
    'no',
    'nunca',
    '👎',
    '?',
  ],
);
const strange = fc
  .oneof(others, fc.stringMatching(/^\p{L}{2,12}$/u))
  .filter((word) => !known.has(word.normalize('NFKC').toLowerCase()));

test('a word that is no yes makes an answer of nothing, whatever yes stands around it', () => {
  const around = fc.array(fc.constantFrom('1234', 'ok', 'reply', 'voy', '👍', ...yesWords, ...yesPictures), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(around, strange, around, (before, word, after) => {
      const text = [...before, word, '1234', ...after].join(' ');
      fc.pre(
        !yesWords.some((yes) => yes.includes(' ') && yes.split(' ').includes(word.normalize('NFKC').toLowerCase())),
      );
      expect(digitsIn(text)).toEqual([]);
    }),
    { numRuns: propertyRuns() },
  );
});

test('every yes may stand on either side of the digits, in capitals too', () => {
  for (const word of [...yesWords, ...yesPictures])
    for (const text of [`${word} 1234`, `1234 ${word}.`, `${word.toUpperCase()}! 1234`])
      expect([text, digitsIn(text)]).toEqual([text, ['1234']]);
});

test('a long text is read in time that grows with its length only', () => {
  for (const part of ['1', '1 ', '“', '12-', 'a-1', 'no ', '¿', '1.1'])
    expect(digitsIn(part.repeat(50_000)).length).toBeLessThanOrEqual(4);
});
