import {
  CreateTableCommand,
  DescribeTableCommand,
  type DescribeTableCommandOutput,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startEngine } from '../../../infra/local/engine.ts';
import { createTables } from '../../../infra/local/tables.ts';
import type { TableName } from '../../../shared/store/table.ts';
import { firstRelease } from '../../releases/records.ts';

/** An engine without tables. */
async function bareEngine(): Promise<DynamoDBClient> {
  const { endpoint, stop } = await startEngine();
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  onTestFinished(async () => {
    client.destroy();
    await stop();
  });
  return client;
}

/** A table as an earlier release may have left it: keys, and nothing of what came later. */
const bareTable = (TableName: TableName, key = 'pk') =>
  new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: key, AttributeType: 'S' }],
    KeySchema: [{ AttributeName: key, KeyType: 'HASH' }],
  });

const outbox = async (client: DynamoDBClient) =>
  (await client.send(new DescribeTableCommand({ TableName: 'Outbox' }))).Table;

/** The events that the index of pending ones tells, with their attributes. */
async function pendingOf(client: DynamoDBClient) {
  const shards = await Promise.all(
    ['P0', 'P1', 'P2', 'P3'].map((shard) =>
      client.send(
        new QueryCommand({
          TableName: 'Outbox',
          IndexName: 'pending',
          KeyConditionExpression: 'pending = :shard',
          ExpressionAttributeValues: { ':shard': { S: shard } },
        }),
      ),
    ),
  );
  return shards.flatMap(({ Items = [] }) => Items);
}

const promised = firstRelease.outbox.filter(({ pending }) => pending);
const ids = (items: readonly { pk?: { S?: string } }[]) => items.map(({ pk }) => pk?.S).toSorted();

describe('a data folder of an earlier release', () => {
  test('gets the indexes, stream and expiry that it lacks, filled from what is in it', async () => {
    const client = await bareEngine();
    await client.send(bareTable('Outbox'));
    for (const Item of firstRelease.outbox) await client.send(new PutItemCommand({ TableName: 'Outbox', Item }));
    await createTables(client);
    expect(promised.length).toBeGreaterThan(1);
    expect(ids(await pendingOf(client))).toEqual(ids(promised));
    expect((await outbox(client))?.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: 'NEW_IMAGE' });
    const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: 'Outbox' }));
    expect(TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' });
  });

  test('has an index built anew that holds something else than this release reads from it', async () => {
    const client = await bareEngine();
    await createTables(client);
    for (const Item of promised) await client.send(new PutItemCommand({ TableName: 'Outbox', Item }));
    const Delete = { IndexName: 'pending' };
    await client.send(new UpdateTableCommand({ TableName: 'Outbox', GlobalSecondaryIndexUpdates: [{ Delete }] }));
    const AttributeDefinitions = ['pk', 'pending'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S' as const,
    }));
    const Create = {
      IndexName: 'pending',
      KeySchema: [{ AttributeName: 'pending', KeyType: 'HASH' as const }],
      Projection: { ProjectionType: 'ALL' as const },
    };
    const GlobalSecondaryIndexUpdates = [{ Create }];
    await client.send(
      new UpdateTableCommand({ TableName: 'Outbox', AttributeDefinitions, GlobalSecondaryIndexUpdates }),
    );
    await createTables(client);
    const rows = await pendingOf(client);
    expect(ids(rows)).toEqual(ids(promised));
    expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(['at', 'pending', 'pk']);
  });

  test('keeps what it has besides, and its stream', async () => {
    const client = await bareEngine();
    await createTables(client);
    const before = await outbox(client);
    await createTables(client);
    expect(await outbox(client)).toEqual(before);
  });

  test('whose keys are others is refused in one sentence', async () => {
    const client = await bareEngine();
    await client.send(bareTable('Requests', 'id'));
    await expect(createTables(client)).rejects.toThrow(
      'The table Requests has other keys than this release can use: set DATA_DIR to another folder (or empty the other engine) to start afresh.',
    );
  });

  test('is refused in one sentence where the engine cannot add an index', async () => {
    const client = await bareEngine();
    await client.send(bareTable('Outbox'));
    client.middlewareStack.add(
      (next, { commandName }) =>
        (call) => {
          if (commandName === 'UpdateTableCommand') throw new Error('Unknown operation.');
          return next(call);
        },
      { step: 'initialize' },
    );
    await expect(createTables(client)).rejects.toThrow(
      'The engine cannot add the index pending to the table Outbox of an earlier release (Unknown operation.): ' +
        'set DATA_DIR to another folder (or empty the other engine) to start afresh.',
    );
  });

  test('is ready only when the engine has filled its indexes', async () => {
    const client = await bareEngine();
    await createTables(client);
    let filling = 3;
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (call) => {
          const answer = await next(call);
          const { Table } = answer.output as DescribeTableCommandOutput;
          const [index] = commandName === 'DescribeTableCommand' ? (Table?.GlobalSecondaryIndexes ?? []) : [];
          if (index?.IndexName === 'pending' && filling-- > 0) index.IndexStatus = 'CREATING';
          return answer;
        },
      { step: 'initialize' },
    );
    await createTables(client);
    expect(filling).toBeLessThan(0);
  });
});
