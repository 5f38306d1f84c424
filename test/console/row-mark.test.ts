import { expect, test } from 'vitest';
import { countChanged, marksOf } from '../../functions/http/console-cases/worklist/row-mark.ts';
import { anId } from '../support/records.ts';

/** Cases by number, each in a version: `3` is the third in its first, `3.2` in its second. */
const marks = (...cases: readonly number[]): string =>
  marksOf(cases.map((each) => ({ caseId: anId('int', Math.floor(each)), version: Math.round((each % 1) * 10) || 1 })));

test.each<[string, number[], number[], boolean, number]>([
  ['nothing', [1, 2, 3], [1, 2, 3], false, 0],
  ['another order alone', [1, 2, 3], [2, 1, 3], false, 0],
  ['a new one', [1, 2], [1, 3, 2], false, 1],
  ['one changed', [1, 2], [1, 2.2], false, 1],
  ['one gone', [1, 2, 3], [1, 3], false, 1],
  ['one of each', [1, 2, 3], [4, 1.3, 3], false, 3],
  ['all of an empty page', [], [1, 2], false, 2],
  ['a new one that pushes the last over the edge', [1, 2, 3], [4, 1, 2], true, 1],
  ['one gone, so that another moves up', [1, 2, 3], [1, 3, 4], true, 1],
  ['the last of a list that is short, gone', [1, 2, 3], [1, 2], false, 1],
])('since a page was shown there is %s', (_, before, now, isFull, changes) => {
  expect(countChanged(marks(...before), marks(...now), isFull)).toBe(changes);
});

test('a page of a hundred cases is told in 700 characters that need no escaping', () => {
  const hundred = marks(...Array.from({ length: 100 }, (_, n) => n + 1));
  expect(hundred).toMatch(/^[\w-]{700}$/);
});

test.each(['', 'odd', '\0\0\0\0\0\0\0\0'])('what is no mark counts as nothing that was shown: %j', (mark) => {
  expect(countChanged(mark, marks(1, 2), false)).toBeGreaterThanOrEqual(2);
});
