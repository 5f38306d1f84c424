import { describe, expect, test } from 'vitest';
import { caseRoutes } from '../../../functions/http/cases/routes.ts';
import { bringBack, bringCaseBack, setAside } from '../../../functions/http/cases/set-aside.ts';
import { listWorklist } from '../../../functions/http/staff/list-worklist.ts';
import { staffRoutes } from '../../../functions/http/staff/routes.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import type { WorklistPage } from '../../../shared/workflows/cases/ports.ts';
import { asking, fakeDeps } from '../../support/fake-case.ts';
import { frontDesk, intakeId, nurse, referrer } from '../../support/histories.ts';
import { aCaseHeader } from '../../support/records.ts';

const source = 'dGhlLXNvdXJjZS1vZi1pdA';
const setAsideAt = '2026-11-23T14:00:00.000Z';

function staffed(changes: Partial<CaseHeader> = {}) {
  const asked: WorklistPage[] = [];
  const { deps: fakes, committed } = fakeDeps({ header: aCaseHeader({ source, ...changes }) });
  const open = async (page: WorklistPage) => {
    asked.push(page);
    return fakes.worklist.open();
  };
  const deps = { ...fakes, worklist: { open } };
  const routes = {
    listWorklist: staffRoutes.listWorklist,
    setAside: caseRoutes.setAside,
    bringBack: caseRoutes.bringBack,
    bringCaseBack: caseRoutes.bringCaseBack,
  };
  const operations = {
    listWorklist: listWorklist(deps),
    setAside: setAside(deps),
    bringBack: bringBack(deps),
    bringCaseBack: bringCaseBack(deps),
  };
  return { ask: asking(httpFunction(routes, operations, deps)), committed, asked };
}

describe('setting aside what came from one source', () => {
  test('is answered at once with how many cases are meant, and promised', async () => {
    const { ask, committed } = staffed();
    const body = { source, from: '2026-11-23T08:30:00-05:00' };
    const answer = await ask('POST', '/v1/worklist/set-aside', { caller: nurse, body });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        cases: 1,
        urgencies: { [aCaseHeader().urgency]: 1 },
        codes: [aCaseHeader().code],
        from: '2026-11-23T08:30:00-05:00',
        to: '2026-11-23T09:00:00-05:00',
      },
    });
    expect(committed).toContainEqual({
      kind: 'reaction-promised',
      reaction: expect.objectContaining({
        purpose: 'set-aside',
        source,
        by: 'nurse-1',
        from: '2026-11-23T13:30:00.000Z',
        to: '2026-11-23T14:00:00.000Z',
      }),
      at: '2026-11-23T14:00:00.000Z',
    });
  });

  test.each(['/v1/worklist/set-aside', '/v1/worklist/bring-back'])(
    'is shown first and stored not: %s',
    async (path) => {
      const { ask, committed } = staffed(path.endsWith('bring-back') ? { setAsideAt } : {});
      const answer = await ask('POST', path, { caller: nurse, body: { source }, query: { preview: 'true' } });
      expect([answer.status, answer.body.cases, committed]).toEqual([200, 1, []]);
    },
  );

  test('likewise comes back', async () => {
    const { ask, committed, asked } = staffed({ setAsideAt });
    const answer = await ask('POST', '/v1/worklist/bring-back', { caller: nurse, body: { source } });
    expect(answer).toMatchObject({ status: 200, body: { cases: 1 } });
    expect(asked).toMatchObject([{ filter: { source, setAside: true } }]);
    expect(committed).toMatchObject([{ kind: 'reaction-promised', reaction: { purpose: 'bring-back' } }]);
  });

  test.each(['/v1/worklist/set-aside', '/v1/worklist/bring-back'])('takes a nurse or above: %s', async (path) => {
    for (const caller of [frontDesk, referrer]) {
      const { ask, committed } = staffed();
      expect(await ask('POST', path, { caller, body: { source } })).toMatchObject({ status: 403 });
      expect(committed).toEqual([]);
    }
  });

  test.each<[string, object, string[]]>([
    ['no source', {}, ['/source']],
    ['a source that is none', { source: 'a b' }, ['/source']],
    ['a time that is none', { source, from: 'yesterday', to: '2026-11-23' }, ['/from', '/to']],
    ['an end before the beginning', { source, from: '2026-11-23T10:00:00Z', to: '2026-11-23T09:00:00Z' }, ['/to']],
    ['another member', { source, all: true }, ['/all']],
  ])('is refused with the pointer: %s', async (_, body, pointers) => {
    const answer = await staffed().ask('POST', '/v1/worklist/set-aside', { caller: nurse, body });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers);
  });
});

describe('one case that was set aside', () => {
  test('comes back by anybody on the staff, in a version of its own, and its clocks go on', async () => {
    const { ask, committed } = staffed({ setAsideAt, urgency: 'routine', pageOnCall: false });
    const answer = await ask('POST', '/v1/cases/{id}/bring-back', { caller: frontDesk, id: intakeId, body: {} });
    expect(answer).toMatchObject({ status: 200, headers: { ETag: '"2"' }, body: { source } });
    expect(answer.body).not.toHaveProperty('setAsideAt');
    expect(committed).toMatchObject([
      { kind: 'case-changed' },
      { kind: 'reaction-promised', reaction: { purpose: 'run-clocks', caseId: intakeId } },
      { kind: 'audit' },
    ]);
  });

  test('is not brought back on a version that is gone', async () => {
    const { ask, committed } = staffed({ setAsideAt });
    const headers = { 'If-Match': '"7"' };
    const answer = await ask('POST', '/v1/cases/{id}/bring-back', { caller: nurse, id: intakeId, body: {}, headers });
    expect([answer.status, committed]).toEqual([412, []]);
  });
});

describe('the worklist', () => {
  test('is asked for one source, and for what was set aside', async () => {
    const { ask, asked } = staffed({ setAsideAt });
    const answer = await ask('GET', '/v1/worklist', { caller: frontDesk, query: { source, setAside: 'true' } });
    expect(asked).toMatchObject([{ filter: { source, setAside: true } }]);
    expect(answer.body.cases).toMatchObject([{ source, setAsideAt: '2026-11-23T09:00:00-05:00' }]);
  });

  test('shows nothing that was set aside unless it is asked for', async () => {
    const { ask, asked } = staffed();
    await ask('GET', '/v1/worklist', { caller: frontDesk, query: { setAside: 'false' } });
    await ask('GET', '/v1/worklist', { caller: frontDesk });
    expect(asked.map(({ filter }) => filter?.setAside)).toEqual([false, false]);
    expect(await ask('GET', '/v1/worklist', { caller: frontDesk, query: { setAside: 'yes' } })).toMatchObject({
      status: 422,
    });
  });
});
