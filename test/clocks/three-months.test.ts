import { test } from 'vitest';
import { expectAsPromised, leftAlone } from './left-alone.ts';
import { pagedLevels, unpagedLevels } from './table.ts';

/** Three months, over the clock change of November and six holidays. */
const end = '2027-01-23';
/** So many pages take their time: three-months.long.test.ts goes on. */
const soon = '2026-10-28';

test.each(unpagedLevels)(
  'a case that is %s, left alone for three months: every notice, each once',
  async (_, level) => {
    expectAsPromised(await leftAlone('intake', level, end), level, end);
  },
);

test.each(pagedLevels)(
  'a case that is %s, left alone for five days: every notice and page, each once',
  async (_, level) => {
    expectAsPromised(await leftAlone('intake', level, soon), level, soon);
  },
);

test.each([...unpagedLevels, ...pagedLevels])('a referral that is %s is no other case', async (_, level) => {
  expectAsPromised(await leftAlone('referral', level, soon), level, soon);
});
