import { expect, test } from 'vitest';
import type { Finding } from '../../../../../infra/tools/admin/check-data/finding.ts';
import { judged } from '../../../../../infra/tools/admin/check-data/judged.ts';
import type { Change } from '../../../../../shared/workflows/core/changes.ts';
import { Conflict } from '../../../../../shared/workflows/core/commit-errors.ts';
import { freshIds } from '../../../../support/fault-store.ts';

const caseId = 'int_1';

/** Opens the next round of pages each time that it is asked for. */
const pagesAnew = (round: number): Finding => ({
  kind: 'paging-stopped',
  caseId,
  ids: [`round ${round}`],
  repair: [{ kind: 'round-changed', round: { round }, from: 0 } as Change],
});

/** All that is judged and written where a repair changes nothing of what is found. @param refused commits that meet a conflict */
async function all(findings: (look: number) => Finding[], refused = 0) {
  const written: (readonly Change[])[] = [];
  let left = refused;
  const ledger = {
    async commit(changes: readonly Change[]) {
      if (left-- > 0) throw new Conflict('case-changed');
      written.push(changes);
    },
  };
  let look = 0;
  const checked = [];
  for await (const each of judged({ ids: freshIds(), ledger, announced: new Set() }, async () => findings(++look)))
    checked.push(each);
  return { written, checked };
}

test('pages once for a repair that does not hold, and leaves the rest to a person', async () => {
  const { written, checked } = await all((look) => [pagesAnew(look)]);
  expect(written).toHaveLength(1);
  expect(checked.map(({ isMended }) => isMended)).toEqual([true, false]);
});

test('writes every other repair, each once', async () => {
  const other: Finding = { kind: 'visit-ended', caseId, ids: ['apt_1'], repair: [] };
  const { written, checked } = await all((look) => [pagesAnew(look), other, { ...other, ids: ['apt_2'] }]);
  expect(written).toHaveLength(3);
  expect(checked.filter(({ isMended }) => isMended)).toHaveLength(3);
});

test('tries again what met a conflict', async () => {
  const { written } = await all((look) => [pagesAnew(look)], 2);
  expect(written).toHaveLength(1);
});
