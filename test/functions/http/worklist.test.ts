import { expect, test } from 'vitest';
import { listWorklist } from '../../../functions/http/staff/list-worklist.ts';
import { staffRoutes } from '../../../functions/http/staff/routes.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import type { WorklistPage } from '../../../shared/workflows/cases/ports.ts';
import { asking, fakeDeps } from '../../support/fake-case.ts';
import { frontDesk } from '../../support/histories.ts';
import { aCaseHeader, monday } from '../../support/records.ts';

function worklist() {
  const asked: WorklistPage[] = [];
  const { deps: fakes } = fakeDeps();
  const open = async (page: WorklistPage) => {
    asked.push(page);
    return { items: [aCaseHeader()], cursor: 'further' };
  };
  const deps = { ...fakes, worklist: { open } };
  const { listWorklist: route } = staffRoutes;
  const operation = listWorklist(deps);
  const ask = asking(httpFunction({ listWorklist: route }, { listWorklist: operation }, deps));
  return {
    asked,
    operation,
    list: (query: Record<string, string>) => ask('GET', '/v1/worklist', { caller: frontDesk, query }),
  };
}

test('the worklist is asked for what its filters name, and shown with the cursor that goes on', async () => {
  const { asked, list } = worklist();
  const answer = await list({
    status: 'scheduled',
    urgency: 'urgent',
    clinic: 'bronx',
    assignee: 'nurse-1',
    needsRebooking: 'true',
    limit: '3',
  });
  expect(answer).toMatchObject({ status: 200, body: { cases: [{ caseId: aCaseHeader().caseId }], cursor: 'further' } });
  const filter = {
    status: 'scheduled',
    urgency: 'urgent',
    clinicId: 'bronx',
    assignee: 'nurse-1',
    needsRebooking: true,
  };
  expect(asked).toMatchObject([{ limit: 3, filter }]);
});

test.each([
  [14_000, true],
  [7000, false],
])('with %i ms left the worklist is read on: %s', async (left, readOn) => {
  const { asked, operation } = worklist();
  const request = { query: { limit: 50 }, caller: frontDesk, now: monday, remaining: () => left };
  await operation(request as unknown as Parameters<typeof operation>[0]);
  expect(asked[0]?.mayGoOn?.()).toBe(readOn);
});
