import { PutItemCommand, type QueryCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Item, toItem } from '../../../shared/store/dynamo/item.ts';
import { findingReader, identityReader } from '../../../shared/store/readers/finding-reader.ts';
import { clinicalItem } from '../../../shared/store/records/clinical-record.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aClinicalRecord, aSubmission } from '../../support/records.ts';
import { started } from '../../support/started.ts';

const store = started(openFaultStore);
const record = aClinicalRecord({ submission: aSubmission({ externalId: 'MRN 1' }) });
const read = () => identityReader(store.client, store.tableName).identity(record.caseId);
const put = (item: Item) =>
  store.client.send(new PutItemCommand({ TableName: store.tableName('Clinical'), Item: item }));

beforeEach(async () => {
  await store.begin([{ kind: 'clinical-added', record }]);
});

describe('who the person of a case is', () => {
  test('is read of the newest form, without any answer', async () => {
    expect(await read()).toEqual({ birthDate: '1962-04-09', externalId: 'MRN 1' });
    const submission = aSubmission({ patient: { ...aSubmission().patient, birthDate: '1971' } });
    await store.commit({ kind: 'clinical-added', record: { ...record, version: 2, submission } });
    expect(await read()).toEqual({ birthDate: '1971' });
  });

  test('is asked for in the words that IAM lets through, and no others', async () => {
    const send = vi.spyOn(store.client, 'send');
    await read();
    const [command] = send.mock.calls[0] ?? [];
    send.mockRestore();
    const { Select, ProjectionExpression, ExpressionAttributeNames, FilterExpression } = (command as QueryCommand)
      .input;
    expect({ Select, ProjectionExpression, FilterExpression }).toEqual({
      Select: 'SPECIFIC_ATTRIBUTES',
      ProjectionExpression: '#pk, #sk, #identity',
      FilterExpression: undefined,
    });
    expect(new Set(Object.values(ExpressionAttributeNames ?? {}))).toEqual(new Set(['pk', 'sk', 'identity']));
  });

  test('may have more members in a later release, and stands nowhere apart in an earlier one', async () => {
    const { identity, ...older } = clinicalItem({ ...record, version: 2 });
    await put(toItem({ ...older, identity: { ...(identity as object), nickname: 'Mari' } }));
    expect(await read()).toEqual(identity);
    await put(toItem(older));
    expect(await read()).toBeUndefined();
  });
});

test('What nobody has written is not there', async () => {
  const reader = findingReader(store.client, store.tableName);
  expect(await reader.lookups(record.caseId)).toBeUndefined();
  expect(await reader.twins('none')).toBeUndefined();
  expect(await reader.pair([record.caseId, record.caseId])).toBeUndefined();
});
