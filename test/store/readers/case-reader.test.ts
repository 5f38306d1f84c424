import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { cursorText } from '../../../shared/domain/core/opaque-cursor.ts';
import type { Refusal } from '../../../shared/domain/core/refusal.ts';
import {
  caseBatchReader,
  caseReader,
  referrerCaseReader,
  worklistReader,
} from '../../../shared/store/readers/case-reader.ts';
import type { Page, PageRequest } from '../../../shared/workflows/core/ports.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { aCaseHeader, aFullCaseHeader, anId } from '../../support/records.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = startedAnew(openStore);

const create = (...headers: CaseHeader[]) =>
  store.commit(...headers.map((header) => ({ kind: 'case-created' as const, header })));
const change = (header: CaseHeader) => store.commit({ kind: 'case-changed', header, from: header.version - 1 });

/** All pages of a list, as short ids. */
async function all(list: (page: PageRequest) => Promise<Page<CaseHeader>>, limit: number): Promise<number[][]> {
  const pages: number[][] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit, cursor });
    pages.push(page.items.map(({ caseId }) => Number(caseId.slice(4))));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return pages;
}

describe('a case header', () => {
  it('comes back as it went', async () => {
    const full = aFullCaseHeader({ caseId: anId('ref', 900), referrerId: 'nobody-else' });
    const plain = aCaseHeader({ caseId: anId('int', 901), status: 'closed', openVisits: {} });
    await create(full, plain);
    const cases = caseReader(store.client, store.tableName);
    expect(await cases.header(full.caseId)).toEqual(full);
    expect(await cases.header(plain.caseId)).toEqual(plain);
    expect(await cases.header(anId('int', 902))).toBeUndefined();
    await change({ ...full, version: full.version + 1, status: 'closed' });
  });

  it('is found among many, in the order asked for, each as often as asked for', async () => {
    const ids = Array.from({ length: 130 }, (_, n) => anId('int', 1000 + n));
    const ended = ids.map((caseId) => aCaseHeader({ caseId, status: 'closed' }));
    await create(...ended.slice(0, 100));
    await create(...ended.slice(100));
    const many = caseBatchReader(store.client, store.tableName);
    const asked = [...ids.toReversed(), anId('int', 5000), ids[0]!];
    const calls = await store.callsOf(async () => {
      expect((await many.headers(asked)).map(({ caseId }) => caseId)).toEqual([...ids.toReversed(), ids[0]]);
    });
    expect(calls.map(({ operation }) => operation)).toEqual(['BatchGetItem', 'BatchGetItem']);
    expect(await store.callsOf(() => many.headers([]))).toEqual([]);
  });
});

describe('the worklist', () => {
  const open = (page: PageRequest) => worklistReader(store.client, store.tableName).open(page);
  const due = (acknowledgeBy: string, seenBy = '2026-11-30T09:00:00-05:00') => ({
    deadlines: { acknowledgeBy, contactBy: acknowledgeBy, seenBy },
  });
  const sooner = '2026-11-23T10:00:00-05:00';
  const later = '2026-11-23T11:00:00-05:00';

  beforeEach(() =>
    create(
      aCaseHeader({ caseId: anId('int', 1), urgency: 'routine', ...due(sooner) }),
      aCaseHeader({ caseId: anId('int', 2), urgency: 'urgent', ...due(later) }),
      aCaseHeader({ caseId: anId('int', 3), urgency: 'emergent', ...due(later) }),
      aCaseHeader({ caseId: anId('int', 4), urgency: 'expedited', ...due(sooner) }),
      aCaseHeader({ caseId: anId('int', 5), urgency: 'urgent', ...due('2026-11-23T15:30:00Z') }),
      aCaseHeader({ caseId: anId('int', 6), urgency: 'urgent', ...due(sooner) }),
    ),
  );

  it('shows the most urgent first, then the nearest deadline, whatever offset it is written in', async () => {
    expect(await all(open, 50)).toEqual([[3, 6, 5, 2, 4, 1]]);
  });

  it('pages without a gap or a repeat', async () => {
    expect((await all(open, 4)).flat()).toEqual([3, 6, 5, 2, 4, 1]);
  });

  it('waits for the call, then for the visit once a person was reached, and takes an overridden urgency', async () => {
    const first = aCaseHeader({ caseId: anId('int', 6), urgency: 'urgent', ...due(sooner), version: 2 });
    const deadlines = { ...first.deadlines, contactBy: '2026-11-23T10:45:00-05:00' };
    const acknowledgedAt = '2026-11-23T14:30:00.000Z';
    const acknowledged = { ...first, deadlines, status: 'acknowledged', acknowledgedAt } as const;
    await change(acknowledged);
    expect((await all(open, 50)).flat()).toEqual([3, 5, 6, 2, 4, 1]);
    const reached = { ...acknowledged, version: 3, reachedAt: acknowledgedAt };
    await change(reached);
    expect((await all(open, 50)).flat()).toEqual([3, 5, 2, 6, 4, 1]);
    await change({ ...reached, version: 4, urgency: 'routine' });
    expect((await all(open, 50)).flat()).toEqual([3, 5, 2, 4, 1, 6]);
  });

  it.each([
    ['closed', 51],
    ['declined', 52],
    ['withdrawn', 53],
    ['redirected', 54],
  ] as const)('lets a %s case go, and shows it again where it was reopened', async (status, number) => {
    const seen = aCaseHeader({ caseId: anId('int', number), status: 'seen' });
    await create(seen);
    const shown = async () => (await all(open, 50)).flat().includes(number);
    expect(await shown()).toBe(true);
    await change({ ...seen, status, version: 2 });
    expect(await shown()).toBe(false);
    await change({ ...seen, status: 'acknowledged', version: 3 });
    expect(await shown()).toBe(true);
    await change({ ...seen, status, version: 4 });
  });
});

describe("a referrer's list", () => {
  const of = (referrerId: string) => (page: PageRequest) =>
    referrerCaseReader(store.client, store.tableName).ofReferrer(referrerId, page);
  const received = (number: number, referrerId: string, receivedAt: string) =>
    aCaseHeader({ caseId: anId('ref', number), kind: 'referral', referrerId, receivedAt, status: 'closed' });

  beforeEach(() =>
    create(
      received(1, 'demo-oncology', '2026-11-20T09:00:00.000Z'),
      received(2, 'demo-oncology', '2026-11-22T09:00:00.123Z'),
      received(3, 'demo-hospital', '2026-11-22T09:00:00.000Z'),
      received(4, 'demo-oncology', '2026-11-21T09:00:00.000Z'),
      received(5, 'demo-oncology', '2026-11-22T09:00:00.000Z'),
    ),
  );

  it('has its own cases only, ended ones too, newest first, in pages', async () => {
    expect(await all(of('demo-hospital'), 50)).toEqual([[3]]);
    const pages = await all(of('demo-oncology'), 2);
    expect(pages.slice(0, 2)).toEqual([
      [2, 5],
      [4, 1],
    ]);
    expect(pages.flat()).toHaveLength(4);
  });

  it('shows a change at once, because only the order is kept in the index', async () => {
    await change({ ...received(3, 'demo-hospital', '2026-11-22T09:00:00.000Z'), code: '2222-2222', version: 2 });
    const { items } = await of('demo-hospital')({ limit: 50 });
    expect(items.map(({ code }) => code)).toEqual(['2222-2222']);
  });

  it('goes on after any key that its cursor may name, and refuses all others', async () => {
    const own = { referrerId: 'demo-oncology' };
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '\u0000', '\ud800', '\uffff', 'ref_1'));
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(part, part, async (pk, receivedOrder) => {
        const cursor = cursorText({ ...own, pk, receivedOrder });
        const page = of('demo-oncology')({ limit: 2, cursor });
        outcomes.add(
          await page.then(
            () => 'page',
            (error: Refusal) => error.kind,
          ),
        );
      }),
      { seed: 1, numRuns: propertyRuns(200) },
    );
    expect([...outcomes].toSorted()).toEqual(['invalid-input', 'page']);
  });

  it('refuses the cursor of another referrer, and that of another list', async () => {
    const { cursor } = await of('demo-oncology')({ limit: 2 });
    const refusal = { kind: 'invalid-input', extras: { errors: [{ pointer: '/cursor' }] } };
    await expect(of('demo-hospital')({ limit: 2, cursor })).rejects.toMatchObject(refusal);
    await expect(worklistReader(store.client, store.tableName).open({ limit: 2, cursor })).rejects.toMatchObject(
      refusal,
    );
  });
});
