import { expect, test } from 'vitest';
import { phoneWords } from '../../../shared/http/html/phone-words.ts';

test.each([
  ['631 555 0188', '(631) 555-0188'],
  ['+1 (631) 555-0188', '(631) 555-0188'],
  ['6315550188x42', '(631) 555-0188 ext. 42'],
  ['+44 20 7946 0958', '+44 20 7946 0958'],
  ['my sister has it', 'my sister has it'],
  ['', ''],
])('a number typed as "%s" is told as "%s"', (typed, told) => {
  expect(phoneWords(typed)).toBe(told);
});
