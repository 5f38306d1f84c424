import { beforeAll, describe, expect, test } from 'vitest';
import { auditRoutes } from '../../../../functions/http/admin/audit-routes.ts';
import { getAccessReport } from '../../../../functions/http/admin/get-access-report.ts';
import { getAudit } from '../../../../functions/http/admin/get-audit.ts';
import type { AuditEntry } from '../../../../shared/domain/cases/audit-entry.ts';
import type { Caller } from '../../../../shared/domain/core/party.ts';
import { httpFunction } from '../../../../shared/http/core/http-function.ts';
import { actorAuditReader } from '../../../../shared/store/readers/actor-audit-reader.ts';
import { auditReader } from '../../../../shared/store/readers/audit-reader.ts';
import { viewLog } from '../../../../shared/workflows/audit/view-log.ts';
import { type AskSettings, asking, fakeDeps } from '../../../support/fake-case.ts';
import { anAuditEntry, anId } from '../../../support/records.ts';
import { started } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';

const zone = 'America/New_York';
const admin = { kind: 'staff', staffId: 'admin-1', roles: ['admin'] } as const satisfies Caller;
const store = started(openStore);
let ask: ReturnType<typeof asking>;

const caseId = anId('int', 7);
const nurse = { kind: 'staff', id: 'nurse-1' } as const;
const view = (n: number, changes: Partial<AuditEntry> = {}) =>
  anAuditEntry({
    entryId: anId('aud', n),
    actor: nurse,
    action: 'case-viewed',
    caseId,
    purpose: 'getCase',
    ...changes,
  });

beforeAll(async () => {
  const { deps: fakes } = fakeDeps();
  const deps = {
    ...fakes,
    views: viewLog({ ...fakes, ledger: store.ledger, zone }),
    audit: auditReader(store.client, store.tableName),
    actorAudit: actorAuditReader(store.client, store.tableName, zone),
  };
  const operations = { getAudit: getAudit(deps), getAccessReport: getAccessReport(deps) };
  ask = asking(httpFunction(auditRoutes, operations, deps));
  const stranger = { kind: 'staff', id: 'stranger' } as const;
  for (const entry of [view(1), view(2, { at: '2026-11-23T15:00:00.000Z' }), view(3, { actor: stranger })])
    await store.commit({ kind: 'audit', entry });
  await store.commit({ kind: 'viewer-noted', viewer: { month: '2026-11', actor: stranger } });
});

const audit = (query: Record<string, string>, more: AskSettings = {}) =>
  ask('GET', '/v1/audit', { caller: admin, query, ...more });
const report = (query: Record<string, string>, more: AskSettings = {}) =>
  ask('GET', '/v1/reports/access', { caller: admin, query, ...more });

describe('the audit', () => {
  test('is asked by actor and day, or by case, with instants of the practice', async () => {
    const ofNurse = await audit({ actor: 'nurse-1', day: '2026-11-23' });
    expect(ofNurse).toMatchObject({
      status: 200,
      body: { entries: [{ caseId, at: '2026-11-23T09:00:00-05:00' }, {}] },
    });
    expect((await audit({ case: caseId })).body.entries).toHaveLength(3);
  });

  test('tells of itself: who asked about a case, and about whose day', async () => {
    await audit({ case: caseId }, { headers: { 'X-Purpose': 'complaint' } });
    const { entries } = (await audit({ case: caseId })).body;
    expect(entries).toContainEqual(
      expect.objectContaining({
        action: 'audit-viewed',
        actor: { kind: 'staff', id: 'admin-1' },
        purpose: 'complaint',
      }),
    );
    await audit({ actor: 'nurse-1', day: '2026-11-23' });
    const own = (await audit({ actor: 'admin-1', day: '2026-11-23' })).body.entries;
    const detail = { actor: 'nurse-1', day: '2026-11-23' };
    expect(own).toContainEqual(expect.objectContaining({ action: 'audit-viewed', detail, cases: [caseId] }));
  });

  test.each<[Record<string, string>, string[]]>([
    [{}, ['/actor', '/day']],
    [{ actor: 'nurse-1' }, ['/day']],
    [{ day: '2026-11-23' }, ['/actor']],
    [{ case: caseId, actor: 'nurse-1', day: '2026-11-23' }, ['/actor', '/day']],
    [{ actor: 'nurse#1', day: '2026-02-30' }, ['/actor', '/day']],
    [{ case: 'mine' }, ['/case']],
    [{ case: caseId, q: 'x' }, ['/q']],
  ])('%o is no question', async (query, pointers) => {
    const { status, body } = await audit(query);
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual(pointers);
  });

  test.each(['front-desk', 'nurse', 'surgeon'] as const)('is not for a %s', async (role) => {
    const caller = { kind: 'staff', staffId: 'x', roles: [role] } as const;
    for (const ask of [audit, report]) expect((await ask({ case: caseId }, { caller })).status).toBe(403);
  });

  test('takes no words for a purpose', async () => {
    const answer = await audit({ case: caseId }, { headers: { 'X-Purpose': 'Looking for Mr. Smith' } });
    expect(answer).toMatchObject({ status: 400, body: { type: 'urn:spinebridge:problem:no-purpose' } });
  });
});

describe('the access report', () => {
  test('has a row an actor and purpose, strangers to the directory too', async () => {
    const { status, body } = await report({ month: '2026-11' });
    expect(status).toBe(200);
    expect(body.rows).toContainEqual({
      actor: nurse,
      purpose: 'getCase',
      views: 2,
      cases: 1,
      firstAt: '2026-11-23T09:00:00-05:00',
      lastAt: '2026-11-23T10:00:00-05:00',
      outsideOfficeHours: 0,
      unusual: [],
    });
    expect(body.rows).toContainEqual(expect.objectContaining({ views: 1, unusual: ['not-in-directory'] }));
  });

  test('is a table for who asks for one', async () => {
    const { headers, body: text } = await report({ month: '2026-11' }, { headers: { Accept: 'text/csv' } });
    expect(headers['Content-Type']).toBe('text/csv; charset=utf-8');
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('actorKind,actor,purpose,views,cases,firstAt,lastAt,outsideOfficeHours,unusual');
    expect(lines).toContain(
      'staff,stranger,getCase,1,1,2026-11-23T09:00:00-05:00,2026-11-23T09:00:00-05:00,0,not-in-directory',
    );
  });

  test.each(['2026-12', '2026-13', '2026-1', '', 'last'])('is not of the month %j', async (month) => {
    expect(await report({ month })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/month' }] } });
  });
});
