import { expect, test } from 'vitest';
import { prefersCsv } from '../../../shared/http/html/prefers.ts';

test.each([
  ['text/csv', true],
  ['text/csv;q=0.9, */*;q=0.1', true],
  ['application/json, text/csv;q=0.5', false],
  ['application/json, text/csv', false],
  ['*/*', false],
  ['text/*', false],
  ['text/csv;q=0', false],
  ['', false],
])('who accepts %j gets a table: %s', (Accept, table) => {
  expect(prefersCsv({ headers: { Accept } })).toBe(table);
});
