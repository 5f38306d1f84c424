import { BatchWriteItemCommand, DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import { directoryReader } from '../../shared/store/directory-reader.ts';
import { directoryWriter } from '../../shared/store/directory-writer.ts';
import { openStore, type TestStore } from '../support/store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.stop());

const [first, ...otherClinics] = sampleDirectory.clinics;
const renamed = { ...first!, name: 'Another name' };
const smaller = { ...sampleDirectory, clinics: [renamed, ...otherClinics.slice(1)] };

describe('the directory', () => {
  const write = (directory: typeof sampleDirectory) => directoryWriter(store.client, store.tableName).put(directory);

  it('comes back as it was put, in the order that the practice gave it', async () => {
    await write(sampleDirectory);
    expect(await directoryReader(store.client, store.tableName).directory()).toEqual(sampleDirectory);
  });

  it('put again is replaced: changed, added and removed entries alike; a repeat changes nothing', async () => {
    await write(smaller);
    expect(await directoryReader(store.client, store.tableName).directory()).toEqual(smaller);
    const before = await store.everything();
    await write(smaller);
    expect(await store.everything()).toEqual(before);
  });

  it('is read in one Query, once for all who ask within a minute', async () => {
    let now = 1000;
    const reader = directoryReader(store.client, store.tableName, () => now);
    const read = () => store.callsOf(() => Promise.all([reader.directory(), reader.directory()]));
    expect((await read()).map(({ operation }) => operation)).toEqual(['Query']);
    now += 59_999;
    expect(await read()).toEqual([]);
    now += 1;
    expect(await read()).toHaveLength(1);
  });
});

describe('what is not kept for a minute', () => {
  const client = new DynamoDBClient({ region: 'us-east-1' });
  const dynamo = mockClient(client);

  it('is a read that failed', async () => {
    dynamo.on(QueryCommand).rejectsOnce(new Error('cut off')).resolves({ Items: [] });
    const reader = directoryReader(
      client,
      (table) => table,
      () => 0,
    );
    await expect(reader.directory()).rejects.toThrow('cut off');
    await expect(reader.directory()).resolves.toMatchObject({ clinics: [] });
  });

  it('is an empty directory, because it is about to be filled', async () => {
    dynamo.reset();
    dynamo.on(QueryCommand).resolves({ Items: [] });
    const reader = directoryReader(
      client,
      (table) => table,
      () => 0,
    );
    await reader.directory();
    await reader.directory();
    expect(dynamo.commandCalls(QueryCommand)).toHaveLength(2);
  });
});

describe('writes that the store leaves out', () => {
  const setup = () => {
    const client = new DynamoDBClient({ region: 'us-east-1' });
    const waits: number[] = [];
    const writer = directoryWriter(
      client,
      (table) => table,
      async (milliseconds) => void waits.push(milliseconds),
    );
    return { dynamo: mockClient(client).on(QueryCommand).resolves({ Items: [] }), client, waits, writer };
  };
  const none = { practitioners: [], appointmentTypes: [], staff: [], referrers: [] };
  const left = { Directory: [{ DeleteRequest: { Key: { pk: { S: 'left' } } } }] };

  it('are sent again after a growing wait', async () => {
    const { dynamo, waits, writer } = setup();
    dynamo.on(BatchWriteItemCommand).resolvesOnce({ UnprocessedItems: left }).resolves({});
    await writer.put({ ...none, clinics: [renamed] });
    expect(waits).toEqual([50]);
    expect(dynamo.call(2).args[0].input).toEqual({ RequestItems: left });
  });

  it('end as Throttled after six tries', async () => {
    const { dynamo, waits, writer } = setup();
    dynamo.on(BatchWriteItemCommand).resolves({ UnprocessedItems: left });
    await expect(writer.put({ ...none, clinics: [renamed] })).rejects.toMatchObject({ name: 'Throttled' });
    expect(waits).toEqual([50, 100, 200, 400, 800]);
  });
});
