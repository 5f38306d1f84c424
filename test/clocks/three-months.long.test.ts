import { test } from 'vitest';
import { expectAsPromised, leftAlone } from './left-alone.ts';
import { pagedLevels } from './table.ts';

const end = '2027-01-23';

test.each(pagedLevels)(
  'a case that is %s, left alone for three months: every notice and page, each once',
  async (_, level) => {
    for (const kind of ['intake', 'referral'] as const) expectAsPromised(await leftAlone(kind, level, end), level, end);
  },
);
