import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import type { Directory } from '../../shared/domain/directory/directory.ts';
import { directoryWriter } from '../../shared/store/directory-writer.ts';
import { directoryReader } from '../../shared/store/readers/directory-reader.ts';
import { startedAnew } from '../support/started.ts';
import { openStore } from '../support/store.ts';

const store = startedAnew(openStore);

const write = (directory: Directory) => directoryWriter(store.client, store.tableName).put(directory);
const read = () => directoryReader(store.client, store.tableName).directory();

const [first, second, ...others] = sampleDirectory.clinics;
const renamed = { ...sampleDirectory, clinics: [second!, { ...first!, name: 'Another name' }, ...others] };

describe('the directory', () => {
  it('comes back as it was put, in the order that the practice gave it', async () => {
    await write(sampleDirectory);
    expect(await read()).toEqual(sampleDirectory);
  });

  it('put again changes and adds; what it leaves out stays; a repeat writes nothing', async () => {
    await write({ ...sampleDirectory, staff: [] });
    await write(renamed);
    expect(await read()).toEqual(renamed);
    const before = await store.everything();
    expect((await store.callsOf(() => write(renamed))).map(({ operation }) => operation)).toEqual(['Query']);
    await write({ ...renamed, referrers: [] });
    expect(await store.everything()).toEqual(before);
  });

  it('is read in one Query, once for all who ask within a minute', async () => {
    await write(sampleDirectory);
    let now = 1000;
    const reader = directoryReader(store.client, store.tableName, () => now);
    const ask = () => store.callsOf(() => Promise.all([reader.directory(), reader.directory()]));
    expect((await ask()).map(({ operation }) => operation)).toEqual(['Query']);
    now += 59_999;
    expect(await ask()).toEqual([]);
    now += 1;
    expect(await ask()).toHaveLength(1);
  });

  it('is written in an order in which nobody sees a practitioner whose clinic or type is missing', async () => {
    const calls: string[] = [];
    store.client.middlewareStack.add((next) => async (args) => {
      const { Item } = args.input as { Item?: { sk: { S: string } } };
      if (Item) calls.push(Item.sk.S.split('#')[0]!);
      return next(args);
    });
    await write(sampleDirectory);
    expect([...new Set(calls)]).toEqual(['clinics', 'appointmentTypes', 'practitioners', 'staff', 'referrers']);
    expect(calls.lastIndexOf('clinics')).toBeLessThan(calls.indexOf('appointmentTypes'));
    expect(calls.lastIndexOf('appointmentTypes')).toBeLessThan(calls.indexOf('practitioners'));
  });
});

describe('what is not kept for a minute', () => {
  const client = new DynamoDBClient({ region: 'us-east-1' });
  const dynamo = mockClient(client);
  const reader = () =>
    directoryReader(
      client,
      (table) => table,
      () => 0,
    );

  it('is a read that failed', async () => {
    dynamo.reset();
    dynamo.on(QueryCommand).rejectsOnce(new Error('cut off')).resolves({ Items: [] });
    const { directory } = reader();
    await expect(directory()).rejects.toThrow('cut off');
    await expect(directory()).resolves.toMatchObject({ clinics: [] });
  });

  it('is an empty directory, because it is about to be filled', async () => {
    dynamo.reset();
    dynamo.on(QueryCommand).resolves({ Items: [] });
    const { directory } = reader();
    await directory();
    await directory();
    expect(dynamo.commandCalls(QueryCommand)).toHaveLength(2);
  });
});

describe('an import that dies in the middle', () => {
  it('ends in the same state when it is repeated', async () => {
    const [, , third] = sampleDirectory.practitioners;
    const dying = new DynamoDBClient({
      endpoint: store.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    dying.middlewareStack.add((next) => async (args) => {
      const { Item } = args.input as { Item?: { sk: { S: string } } };
      if (Item?.sk.S === `practitioners#${third!.practitionerId}`) throw new Error('killed');
      return next(args);
    });
    await expect(directoryWriter(dying, store.tableName).put(sampleDirectory)).rejects.toThrow('killed');
    dying.destroy();
    const torn = await read();
    expect(torn.clinics).toEqual(sampleDirectory.clinics);
    expect(torn.staff).toEqual([]);
    await write(sampleDirectory);
    expect(await read()).toEqual(sampleDirectory);
  });
});
