import { beforeAll, expect, test } from 'vitest';
import { worklistReader } from '../../../shared/store/readers/case-reader.ts';
import type { WorklistPage } from '../../../shared/workflows/cases/ports.ts';
import { aCaseHeader, anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = started(openStore);
const setAsideAt = '2026-11-23T14:00:00.000Z';

/** Cases 1 to 6: every other one is set aside; those up to 4 have a source. The last has ended. */
beforeAll(() =>
  store.commit(
    ...[1, 2, 3, 4, 5, 6].map((n) => ({
      kind: 'case-created' as const,
      header: aCaseHeader({
        caseId: anId('int', n),
        ...(n <= 4 && { source: 'flood' }),
        ...(n % 2 === 0 && { setAsideAt }),
        ...(n === 6 && { status: 'closed' }),
      }),
    })),
  ),
);

const open = (page: WorklistPage) => worklistReader(store.client, store.tableName).open(page);
const numbers = async (filter: WorklistPage['filter'] = {}) =>
  (await open({ limit: 50, filter })).items.map(({ caseId }) => Number(caseId.slice(4)));

test('what is set aside has a list of its own, and leaves it when it ends', async () => {
  expect(await numbers()).toEqual([1, 3, 5]);
  expect(await numbers({ setAside: true })).toEqual([2, 4]);
});

test('each list is asked for one source', async () => {
  expect(await numbers({ source: 'flood' })).toEqual([1, 3]);
  expect(await numbers({ source: 'flood', setAside: true })).toEqual([2, 4]);
});

test('a cursor of the one is none of the other', async () => {
  const { cursor } = await open({ limit: 1 });
  await expect(open({ limit: 1, cursor, filter: { setAside: true } })).rejects.toMatchObject({
    kind: 'invalid-input',
    extras: { errors: [{ pointer: '/cursor' }] },
  });
});
