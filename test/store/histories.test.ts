import { describe, expect, it } from 'vitest';
import { auditReader } from '../../shared/store/readers/audit-reader.ts';
import { clinicalReader } from '../../shared/store/readers/clinical-reader.ts';
import { requestReader } from '../../shared/store/readers/request-reader.ts';
import { auditItem } from '../../shared/store/records/audit-record.ts';
import { aClinicalRecord, anAuditEntry, anId, aRequestRecord, aSubmission } from '../support/records.ts';
import { started } from '../support/started.ts';
import { openStore } from '../support/store.ts';

const store = started(openStore);

describe("a case's clinical records", () => {
  it('come back as they went, the oldest first, of this case alone', async () => {
    const submission = aSubmission({
      submittedBy: 'caregiver',
      submitter: { relationship: 'daughter', name: 'Ana Prueba', phone: '+16315550124' },
      diagnoses: ['C79.51'],
      note: 'ñ, „quotes“ and 漢字',
    });
    const versions = [1, 2, 3, 10, 11].map((version) => aClinicalRecord({ version, submission }));
    await store.commit(...versions.toReversed().map((record) => ({ kind: 'clinical-added' as const, record })));
    const other = aClinicalRecord({ caseId: anId('int', 2) });
    await store.commit({ kind: 'clinical-added', record: other });
    const clinical = clinicalReader(store.client, store.tableName);
    expect(await clinical.records(anId('int'))).toEqual(versions);
    expect(await clinical.records(anId('int', 2))).toEqual([other]);
    expect(await clinical.records(anId('int', 3))).toEqual([]);
  });

  it('of which the newest alone costs one read of one version, however many there are', async () => {
    const clinical = clinicalReader(store.client, store.tableName);
    const caseId = anId('int', 4);
    const versions = Array.from({ length: 20 }, (_, n) => aClinicalRecord({ caseId, version: n + 1 }));
    await store.commit(...versions.map((record) => ({ kind: 'clinical-added' as const, record })));
    const unitsOf = async (read: () => Promise<unknown>) => (await store.callsOf(read)).map(({ units }) => units);
    expect(await clinical.latest(caseId)).toEqual(versions.at(-1));
    expect(await clinical.latest(anId('int', 5))).toBeUndefined();
    expect(await unitsOf(() => clinical.latest(caseId))).toEqual([1]);
    const [all = 0] = await unitsOf(() => clinical.records(caseId));
    expect(all).toBeGreaterThanOrEqual(8);
  });
});

describe("a case's history", () => {
  const audit = () => auditReader(store.client, store.tableName);
  const entries = [3, 1, 2].map((minute) =>
    anAuditEntry({ entryId: anId('aud', 10 - minute), at: `2026-11-23T14:0${minute}:00.000Z` }),
  );
  const oldestFirst = entries.toSorted((a, b) => a.at.localeCompare(b.at));

  it('comes back as it went, the oldest first, page by page', async () => {
    await store.commit(...entries.map((entry) => ({ kind: 'audit' as const, entry })));
    await store.commit({ kind: 'audit', entry: anAuditEntry({ caseId: anId('int', 2), detail: undefined }) });
    const first = await audit().ofCase(anId('int'), { limit: 2 });
    expect(first.items).toEqual(oldestFirst.slice(0, 2));
    const second = await audit().ofCase(anId('int'), { limit: 2, cursor: first.cursor });
    expect(second).toEqual({ items: oldestFirst.slice(2) });
  });

  it.each([
    [{ kind: 'staff', id: 'nurse-1' } as const, 'staff#nurse-1#2026-11-23'],
    [{ kind: 'referrer', id: 'demo-oncology' } as const, 'referrer#demo-oncology#2026-11-23'],
    [{ kind: 'patient', id: anId('int', 3) } as const, undefined],
    [{ kind: 'system', id: 'timers' } as const, undefined],
  ])('of %o is found by actor and day under %s', async (actor, actorDay) => {
    const entry = anAuditEntry({ caseId: anId('int', 3), entryId: `aud_${actor.kind}`, actor });
    await store.commit({ kind: 'audit', entry });
    const item = { pk: `CASE#${anId('int', 3)}`, sk: `${entry.at}#${entry.entryId}` };
    expect(await store.everything()).toHaveProperty([`Audit ${item.pk} ${item.sk}`], {
      ...item,
      schema: 1,
      entry,
      ...(actorDay && { actorDay }),
    });
  });

  /** Local time of New York beside UTC. */
  it.each([
    ['2026-11-24T04:59:59.999Z', '2026-11-23', 'a second before midnight in winter'],
    ['2026-11-24T05:00:00.000Z', '2026-11-24', 'midnight in winter'],
    ['2026-07-02T03:59:59.999Z', '2026-07-01', 'a second before midnight in summer'],
    ['2026-07-02T04:00:00.000Z', '2026-07-02', 'midnight in summer'],
    ['2026-03-08T05:00:00.000Z', '2026-03-08', 'midnight before the clocks go forward'],
    ['2026-03-09T03:59:59.999Z', '2026-03-08', 'the end of the day of 23 hours'],
    ['2026-11-01T04:00:00.000Z', '2026-11-01', 'midnight before the clocks go back'],
    ['2026-11-02T04:59:59.999Z', '2026-11-01', 'the end of the day of 25 hours'],
    ['2026-01-01T03:00:00.000Z', '2025-12-31', 'ten in the evening of the old year'],
  ])('of staff at %s is found under %s: %s', (at, day) => {
    const entry = anAuditEntry({ at, actor: { kind: 'staff', id: 'nurse-1' } });
    expect(auditItem(entry, 'America/New_York').actorDay).toBe(`staff#nurse-1#${day}`);
  });

  it('does not go on in the history of another case', async () => {
    const { cursor } = await audit().ofCase(anId('int'), { limit: 1 });
    await expect(audit().ofCase(anId('int', 2), { limit: 1, cursor })).rejects.toMatchObject({ kind: 'invalid-input' });
  });
});

describe('the answer to a request', () => {
  it('comes back as it went', async () => {
    const requests = requestReader(store.client, store.tableName);
    const record = aRequestRecord();
    await store.commit({ kind: 'request-answered', record, now: 0 });
    expect(await requests.answered(record.requestKey)).toEqual(record);
    expect(await requests.answered('other')).toBeUndefined();
  });
});
