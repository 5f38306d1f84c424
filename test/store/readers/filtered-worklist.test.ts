import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { sumCalls } from '../../../shared/store/dynamo/capacity.ts';
import { worklistReader } from '../../../shared/store/readers/case-reader.ts';
import type { WorklistFilter, WorklistPage } from '../../../shared/workflows/cases/ports.ts';
import { aCaseHeader, anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const most = 2000;
const urgencies = ['emergent', 'urgent', 'expedited', 'routine'] as const;
const clinics = ['bronx', 'queens', 'nassau', 'manhattan'] as const;

/** Case n of two thousand: one in a hundred is assigned, every third is scheduled, the most urgent come first. */
function caseOf(n: number): CaseHeader {
  const due = new Date(Date.UTC(2026, 10, 23, 15, n)).toISOString();
  return aCaseHeader({
    caseId: anId('int', n),
    urgency: urgencies[Math.floor((n * 4) / most)]!,
    status: n % 3 === 0 ? 'scheduled' : 'received',
    clinicId: clinics[n % 4]!,
    ...(n % 100 === 7 && { assignee: 'nurse-1' }),
    ...(n % 70 === 9 && { toRebook: ['new-consult'] }),
    deadlines: { acknowledgeBy: due, contactBy: due, seenBy: due },
  });
}

const store = started(openStore);
beforeAll(async () => {
  const created = Array.from({ length: most }, (_, n) => ({ kind: 'case-created' as const, header: caseOf(n) }));
  for (let at = 0; at < most; at += 100) await store.commit(...created.slice(at, at + 100));
});

const open = (page: WorklistPage) => worklistReader(store.client, store.tableName).open(page);
const numbersOf = ({ items }: { items: readonly CaseHeader[] }) => items.map(({ caseId }) => Number(caseId.slice(4)));

/** The pages that a filter lets through, so many at most. */
async function pagesOf(filter: WorklistFilter, limit: number, mostPages = Infinity): Promise<number[][]> {
  const pages: number[][] = [];
  let cursor: string | undefined;
  do {
    const page = await open({ limit, cursor, filter });
    pages.push(numbersOf(page));
    cursor = page.cursor;
  } while (cursor !== undefined && pages.length < mostPages);
  return pages;
}

const matching = ({ needsRebooking, unassigned, ...filter }: WorklistFilter) =>
  Array.from({ length: most }, (_, n) => caseOf(n))
    .filter(({ toRebook }) => !needsRebooking || toRebook !== undefined)
    .filter(({ assignee }) => !unassigned || assignee === undefined)
    .filter((header) => Object.entries(filter).every(([name, value]) => header[name as keyof CaseHeader] === value))
    .map(({ caseId }) => Number(caseId.slice(4)));

describe('a filtered worklist', () => {
  it.each<[WorklistFilter, number]>([
    [{ assignee: 'nurse-1' }, 3],
    [{ needsRebooking: true }, 3],
    [{ unassigned: true }, 50],
    [{ unassigned: true, clinicId: 'queens', status: 'scheduled' }, 20],
    [{ needsRebooking: true, clinicId: 'queens' }, 50],
    [{ needsRebooking: false, assignee: 'nurse-1' }, 3],
    [{ status: 'scheduled' }, 3],
    [{ status: 'scheduled' }, 200],
    [{ clinicId: 'queens', status: 'scheduled' }, 50],
    [{ urgency: 'routine' }, 200],
    [{ urgency: 'urgent', assignee: 'nurse-1' }, 2],
    [{ urgency: 'emergent', clinicId: 'bronx', status: 'received' }, 50],
  ])('of %o in pages of %i has full pages, without a gap or a repeat', async (filter, limit) => {
    const pages = await pagesOf(filter, limit, 6);
    expect(pages.flat()).toEqual(matching(filter).slice(0, 6 * limit));
    expect(pages.slice(0, -1).every(({ length }) => length === limit)).toBe(true);
  });

  it('that nothing matches ends at once, with no cursor', async () => {
    expect(await pagesOf({ assignee: 'nobody' }, 50)).toEqual([[]]);
    expect(await pagesOf({ clinicId: 'queens', assignee: 'nurse-1' }, 50)).toEqual([[]]);
  });

  it('of ended cases reads nothing: they have left it', async () => {
    expect(await store.callsOf(() => open({ limit: 50, filter: { status: 'closed' } }))).toEqual([]);
  });

  it('goes on where there was no time to read on, and says so by its cursor', async () => {
    const filter = { assignee: 'nurse-1' };
    const mayGoOn = () => false;
    const found: number[] = [];
    let page = await open({ limit: 3, filter, mayGoOn });
    expect(page.items.length).toBeLessThan(3);
    expect(page.cursor).toBeDefined();
    for (; page.cursor; page = await open({ limit: 3, filter, mayGoOn, cursor: page.cursor }))
      found.push(...numbersOf(page));
    expect([...found, ...numbersOf(page)]).toEqual(matching(filter));
  });

  it('refuses the cursor of another urgency', async () => {
    const { cursor } = await open({ limit: 2, filter: { urgency: 'urgent' } });
    const other = open({ limit: 2, cursor, filter: { urgency: 'routine' } });
    await expect(other).rejects.toMatchObject({ kind: 'invalid-input', extras: { errors: [{ pointer: '/cursor' }] } });
    expect(numbersOf(await open({ limit: 2, cursor }))).toEqual([502, 503]);
  });
});

/** What docs/decisions/017-a-filtered-worklist-page-is-filled.md says of its cost. */
describe('a page of fifty of two thousand open cases costs', () => {
  const costOf = async (filter: WorklistFilter) => sumCalls(await store.callsOf(() => open({ limit: 50, filter })));

  it('the same for one urgency as for all', async () => {
    expect(await costOf({ urgency: 'routine' })).toEqual(await costOf({}));
    expect((await costOf({})).Query?.calls).toBe(1);
  });

  it('in the worst case, where next to nothing matches, one reading of the list in a few Queries', async () => {
    const { calls = 0, units = 0 } = (await costOf({ assignee: 'nurse-1' })).Query ?? {};
    expect(calls).toBeLessThanOrEqual(5);
    expect(units).toBeGreaterThan(100);
    expect(units).toBeLessThan(200);
  });

  it('where every third matches, about what it takes to find them', async () => {
    const { calls = 0, units = 0 } = (await costOf({ status: 'scheduled' })).Query ?? {};
    expect(calls).toBeLessThanOrEqual(2);
    expect(units).toBeLessThan(30);
  });
});
