import { expect, it } from 'vitest';
import { inUse } from '../../../shared/domain/directory/in-use.ts';

it.each([
  [undefined, '9999-12-31', true],
  ['2026-11-24', '2026-11-23', true],
  ['2026-11-24', '2026-11-24', true],
  ['2026-11-24', '2026-11-25', false],
])('an entry that ends with %s is in use on %s: %s', (until, date, expected) => {
  expect(inUse({ until }, date)).toBe(expected);
});
