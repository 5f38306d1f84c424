import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { lookupsOfAll, type RebuildSettings } from '../../../../infra/tools/admin/lookups-of-all.ts';
import { readSearch } from '../../../../shared/contract/case-search.ts';
import { toItem } from '../../../../shared/store/dynamo/item.ts';
import { clinicalItem } from '../../../../shared/store/records/clinical-record.ts';
import { searchCases } from '../../../../shared/workflows/finding/search-cases.ts';
import { writeLookups } from '../../../../shared/workflows/finding/write-lookups.ts';
import { openFaultStore } from '../../../support/fault-store.ts';
import { testDigest } from '../../../support/finding-deps.ts';
import { caseOfPerson } from '../../../support/person-cases.ts';
import { aCaseHeader, aClinicalRecord, anId, aSubmission, monday } from '../../../support/records.ts';
import { started } from '../../../support/started.ts';
import { workflowWorld } from '../../../support/workflow-world.ts';

const store = started(openFaultStore);
const settings: RebuildSettings = { clock: { now: () => monday }, lookupDigest: testDigest };

async function rebuilt(more: Partial<RebuildSettings> = {}) {
  const pages = [];
  for await (const page of lookupsOfAll(store, { ...settings, ...more })) pages.push(page);
  return pages;
}

/** The form as an earlier release wrote it: who the person is stands among the answers alone. */
async function forgetIdentity(caseId: string) {
  const { identity: _, ...older } = clinicalItem(aClinicalRecord({ caseId, submission: aSubmission() }));
  await store.client.send(new PutItemCommand({ TableName: store.tableName('Clinical'), Item: toItem(older) }));
}

async function foundBy(q: string): Promise<string[]> {
  const { deps } = workflowWorld(store);
  const { items } = await searchCases(deps, { ...readSearch(q), limit: 50, mayGoOn: () => true });
  return items.map(({ caseId }) => caseId).toSorted();
}

test('Cases of earlier releases are found by all of their form, and stay so whatever sets the reaction going', async () => {
  const [one, two] = [anId('int', 1), anId('int', 2)];
  await store.begin([...caseOfPerson(one), ...caseOfPerson(two)]);
  for (const caseId of [one, two]) await forgetIdentity(caseId);
  expect(await foundBy('4/9/1962')).toEqual([]);
  expect(await rebuilt()).toMatchObject([{ written: 2, failed: [] }]);
  expect(await foundBy('4/9/1962')).toEqual([one, two]);
  const { deps, remaining } = workflowWorld(store);
  expect(await writeLookups(deps, { caseId: one }, remaining)).toBe(false);
  expect(await foundBy('4/9/1962')).toEqual([one, two]);
  expect((await deps.cases.header(one))?.possibleDuplicates).toEqual([two]);
  expect(await rebuilt()).toMatchObject([{ written: 0, failed: [] }]);
});

test('It goes on behind a case, and one that cannot be read stops no other', async () => {
  const ids = Array.from({ length: 5 }, (_, at) => anId('int', at + 1));
  await store.begin(ids.flatMap((caseId) => caseOfPerson(caseId)));
  const broken = { pk: ids[2], header: { ...aCaseHeader({ caseId: ids[2]! }), status: 'nothing known' }, version: 1 };
  await store.client.send(new PutItemCommand({ TableName: store.tableName('Cases'), Item: toItem(broken) }));
  const [page] = await rebuilt();
  expect(page).toEqual({ written: 4, failed: [ids[2]] });
  const key = toItem({ pk: ids[2] });
  await store.client.send(new DeleteItemCommand({ TableName: store.tableName('Cases'), Key: key }));
  const rest = await rebuilt({ after: ids[1]! });
  expect(rest.flatMap(({ failed }) => failed)).toEqual([]);
});
