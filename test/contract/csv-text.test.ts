import { expect, test } from 'vitest';
import { csvText } from '../../shared/contract/views/csv-text.ts';

test('a table has its columns first, and quotes what would end a cell', () => {
  expect(
    csvText(
      ['a', 'b'],
      [
        ['x,"y"', 1],
        [undefined, 'two\nlines'],
      ],
    ),
  ).toBe('a,b\r\n"x,""y""",1\r\n,"two\nlines"\r\n');
});

test.each(['=1+1', '+1', '-1', '@sum', '\t=1'])('%j is no formula for a spreadsheet', (cell) => {
  expect(csvText(['a'], [[cell]])).toContain(`'${cell}`);
});

test('a number below nothing stays a number', () => {
  expect(csvText(['a'], [[-1]])).toBe('a\r\n-1\r\n');
});
