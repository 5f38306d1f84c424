import { expect, test } from 'vitest';
import { digitsIn, saysIn } from '../../../shared/domain/paging/reply-text.ts';
import { doneWords, reachedWords, yesWords } from '../../../shared/domain/paging/reply-words.ts';

test.each<readonly [string, string]>([
  ...reachedWords.map((word) => [word, 'reached'] as [string, string]),
  ...doneWords.map((word) => [word, 'done'] as [string, string]),
  ['Reached!', 'reached'],
  ['ok, REACHED', 'reached'],
  ['done, patient reached', 'reached'],
  ['Listo, gracias', 'done'],
  ['Contacte\u0301', 'reached'],
])('1234 %s says %s', (words, says) => {
  for (const text of [`1234 ${words}`, `${words} 1234`])
    expect([digitsIn(text), saysIn(text)]).toEqual([['1234'], says]);
});

test('no other yes says that anybody was reached', () => {
  const others = yesWords.filter((word) => ![...reachedWords, ...doneWords].includes(word));
  for (const word of others) expect([word, saysIn(`1234 ${word}`)]).toEqual([word, undefined]);
});

test.each([
  'not reached',
  'reached nobody',
  'reached voicemail',
  'not done',
  'nothing done',
  'unreached',
  'no contactado',
])('1234 %s is no answer at all', (words) => {
  expect(digitsIn(`1234 ${words}`)).toEqual([]);
});
