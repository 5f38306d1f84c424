import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../shared/domain/cases/audit-entry.ts';
import type { Caller } from '../../shared/domain/core/party.ts';
import { toItem } from '../../shared/store/dynamo/item.ts';
import { actorAuditReader } from '../../shared/store/readers/actor-audit-reader.ts';
import { auditItem } from '../../shared/store/records/audit-record.ts';
import { viewLog } from '../../shared/workflows/audit/view-log.ts';
import { freshIds } from '../support/fault-store.ts';
import { anAuditEntry, anId, monday as noon } from '../support/records.ts';
import { started } from '../support/started.ts';
import { openStore } from '../support/store.ts';

const store = started(openStore);
const reader = () => actorAuditReader(store.client, store.tableName, 'America/New_York');
const nurse = { kind: 'staff', id: 'nurse-1' } as const;

const seen = (n: number, at: string, changes: Partial<AuditEntry> = {}): AuditEntry =>
  anAuditEntry({
    entryId: anId('aud', n),
    at,
    actor: nurse,
    action: 'case-viewed',
    caseId: anId('int', n),
    ...changes,
  });

/** From the midnight that begins a Monday in New York to the one that ends it. */
const monday = [
  seen(1, '2026-11-23T05:00:00.000Z'),
  seen(2, '2026-11-23T17:00:00.000Z'),
  seen(3, '2026-11-24T04:59:59.999Z'),
];
const around = [seen(4, '2026-11-23T04:59:59.999Z'), seen(5, '2026-11-24T05:00:00.000Z')];
const others = [
  seen(6, '2026-11-23T17:00:00.000Z', { actor: { kind: 'staff', id: 'nurse-2' } }),
  seen(7, '2026-11-23T18:00:00.000Z', { actor: { kind: 'referrer', id: 'nurse-1' } }),
];

beforeAll(async () => {
  for (const entry of [...monday, ...around, ...others]) await store.commit({ kind: 'audit', entry });
});

const idsOf = (entries: readonly AuditEntry[]) => entries.map(({ entryId }) => entryId);
const onMonday = { actorId: 'nurse-1', day: '2026-11-23' };

describe('what somebody did on a day', () => {
  it('is found by the local day, of staff first and then of a referrer of the same name', async () => {
    const { items, cursor } = await reader().ofDay(onMonday, { limit: 50 });
    expect(idsOf(items)).toEqual(idsOf([...monday, ...others.slice(1)]));
    expect(cursor).toBeUndefined();
  });

  it.each([1, 2, 3, 4])('comes %i by %i, none twice and none left out', async (limit) => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await reader().ofDay(onMonday, { limit, cursor });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      found.push(...idsOf(page.items));
      cursor = page.cursor;
    } while (cursor);
    expect(found).toEqual(idsOf([...monday, ...others.slice(1)]));
  });

  it('refuses the cursor of another day or person', async () => {
    const { cursor } = await reader().ofDay(onMonday, { limit: 1 });
    for (const other of [
      { ...onMonday, day: '2026-11-25' },
      { ...onMonday, actorId: 'nurse-2' },
    ])
      await expect(reader().ofDay(other, { limit: 1, cursor })).rejects.toMatchObject({ kind: 'invalid-input' });
  });

  it('is found where the first release kept it, under the date of UTC', async () => {
    const entry = seen(9, '2026-12-02T02:00:00.000Z', { actor: { kind: 'staff', id: 'nurse-3' } });
    const item = { ...auditItem(entry, 'America/New_York'), actorDay: 'staff#nurse-3#2026-12-02' };
    await store.client.send(new PutItemCommand({ TableName: store.tableName('Audit'), Item: toItem(item) }));
    const found = await reader().ofDay({ actorId: 'nurse-3', day: '2026-12-01' }, { limit: 50 });
    expect(idsOf(found.items)).toEqual([entry.entryId]);
    expect((await reader().ofDay({ actorId: 'nurse-3', day: '2026-12-02' }, { limit: 50 })).items).toEqual([]);
  });
});

it('a stretch has what lies in it, its end left out', async () => {
  const [from, to] = ['2026-11-23T17:00:00Z', '2026-11-24T05:00:00Z'].map((at) => Temporal.Instant.from(at));
  expect(idsOf(await reader().between(nurse, from!, to!))).toEqual(idsOf(monday.slice(1)));
});

it('who looked in a month is told of that month alone', async () => {
  await store.commit({ kind: 'viewer-noted', viewer: { month: '2026-11', actor: nurse } });
  expect(await reader().viewers('2026-11')).toEqual([nurse]);
  expect(await reader().viewers('2026-12')).toEqual([]);
});

describe('what a view costs', () => {
  const cases = Array.from({ length: 200 }, (_, n) => anId('int', n));
  const ids = freshIds();
  const views = () => viewLog({ ledger: store.ledger, ids, backoff: async () => undefined, zone: 'America/New_York' });
  const by = { kind: 'staff', staffId: 'nurse-9', roles: ['nurse'] } as const satisfies Caller;
  const request = { caller: by, now: noon, purpose: 'listWorklist', remaining: () => 10_000 };

  it.each([
    ['a case', { caseId: cases[0] ?? '' }, 3],
    ['a page of fifty', { cases: cases.slice(0, 50) }, 6],
    ['the longest page there is', { cases }, 18],
  ])('is one write, of %s', async (_, shown, units) => {
    const log = views();
    await log.saw(request, shown);
    const calls = await store.callsOf(() => log.saw(request, shown));
    expect(calls).toHaveLength(1);
    expect(calls[0]?.units).toBe(units);
  });
});
