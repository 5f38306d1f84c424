import { expect, it } from 'vitest';
import { normalise } from '../../../../shared/domain/triage/lexicon/normalise.ts';

it.each<[text: string, normalised: string]>([
  ['', '  . '],
  ['  My LEGS  ', ' my legs . '],
  ['Cáncer, pipí y año', ' cancer , pipi y año . '],
  ['an\u0303o', ' año . '],
  ['I can’t, cant or can not', ' i cannot , cannot or cannot . '],
  ["I don't, won't and haven`t", ' i do not , will not and have not . '],
  ["I'm weak, I've fallen, it's bad", ' i am weak , i have fallen , it is bad . '],
  ['no pain at 2.5 or 1,000', ' no pain at 25 or 1000 . '],
  ['bowel/bladder w/o b/l', ' bowel or bladder without bilateral . '],
  ['24/7 and 8/10', ' 24 7 and 8 10 . '],
  ['Weak? No... Really!', ' weak ? no . really . . '],
  ['one;two\nthree•four', ' one . two . three . four . '],
  ['numbness: none', ' numbness none . '],
  ['legs (both) – weak', ' legs , both , , weak . '],
  ['band-like - tight', ' band like , tight . '],
  ['legs 🙂 weak "now"', ' legs weak now . '],
])('%j', (text, normalised) => {
  expect(normalise(text)).toBe(normalised);
});
