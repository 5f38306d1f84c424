import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  type AttributeDefinition,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  type GlobalSecondaryIndexDescription,
  type GlobalSecondaryIndexUpdate,
  type TableDescription as Present,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { IndexDescription, TableDescription, TableName } from '../../shared/store/table.ts';
import { StartFault } from './start-fault.ts';
import { indexOf, keyAttributes, keySchema, newImages } from './table-parts.ts';

const startAfresh = 'set DATA_DIR to another folder (or empty the other engine) to start afresh';

const pollMilliseconds = 100;
const pollsAtMost = 600;

async function described(client: DynamoDBClient, name: TableName): Promise<Present> {
  const { Table = {} } = await client.send(new DescribeTableCommand({ TableName: name }));
  return Table;
}

/** Has items vanish after the epoch second in the attribute. */
export async function expireBy(client: DynamoDBClient, TableName: TableName, AttributeName: string): Promise<void> {
  const TimeToLiveSpecification = { AttributeName, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
}

const presentIndex = ({ GlobalSecondaryIndexes = [] }: Present, { indexName }: IndexDescription) =>
  GlobalSecondaryIndexes.find(({ IndexName }) => IndexName === indexName);

/** Has the engine do one thing to the indexes of a table. */
async function changeIndexes(
  client: DynamoDBClient,
  TableName: TableName,
  update: GlobalSecondaryIndexUpdate,
  AttributeDefinitions?: AttributeDefinition[],
): Promise<void> {
  const attributes = AttributeDefinitions && { AttributeDefinitions };
  await client.send(new UpdateTableCommand({ TableName, GlobalSecondaryIndexUpdates: [update], ...attributes }));
}

/** Creates an index. The engine fills it from the items that are there. */
async function addIndex(client: DynamoDBClient, name: TableName, index: IndexDescription): Promise<void> {
  const { AttributeDefinitions: known = [] } = await described(client, name);
  const added = keyAttributes([index]).filter((key) => !known.some((own) => own.AttributeName === key.AttributeName));
  await changeIndexes(client, name, { Create: indexOf(index) }, [...known, ...added]);
}

/** Waits until an index is there and filled, or gone. @throws after a minute */
async function untilIndex(client: DynamoDBClient, name: TableName, index: IndexDescription, status?: 'ACTIVE') {
  for (let poll = 0; poll < pollsAtMost; poll++) {
    if (presentIndex(await described(client, name), index)?.IndexStatus === status) return;
    await pause(pollMilliseconds);
  }
  throw new Error('It takes longer than a minute.');
}

const isAs = (index: IndexDescription, { KeySchema, Projection }: GlobalSecondaryIndexDescription): boolean =>
  isDeepStrictEqual(KeySchema, keySchema(index)) && Projection?.ProjectionType === index.projection;

/** An index with other keys or contents than described is built anew. @param found as it stands in the table */
async function completeIndex(
  client: DynamoDBClient,
  name: TableName,
  index: IndexDescription,
  found: GlobalSecondaryIndexDescription | undefined,
): Promise<void> {
  if (found?.IndexStatus === 'ACTIVE' && isAs(index, found)) return;
  try {
    if (found && !isAs(index, found)) {
      await changeIndexes(client, name, { Delete: { IndexName: index.indexName } });
      await untilIndex(client, name, index);
    }
    if (!found || !isAs(index, found)) await addIndex(client, name, index);
    await untilIndex(client, name, index, 'ACTIVE');
  } catch (error) {
    throw new StartFault(
      `The engine cannot add the index ${index.indexName} to the table ${name} of an earlier release ` +
        `(${(error as Error).message}): ${startAfresh}.`,
    );
  }
}

async function completeExpiry(client: DynamoDBClient, name: TableName, attribute: string): Promise<void> {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: name }));
  if (!TimeToLiveDescription?.TimeToLiveStatus?.startsWith('ENABL')) await expireBy(client, name, attribute);
}

/**
 * Gives a table of an earlier release the indexes, the stream and the expiry that it is described with and lacks. What it
 * has besides stays.
 * @throws StartFault where its own keys are others, or the engine cannot add an index
 */
export async function completeTable(client: DynamoDBClient, name: TableName, table: TableDescription): Promise<void> {
  const present = await described(client, name);
  if (!isDeepStrictEqual(present.KeySchema, keySchema(table)))
    throw new StartFault(`The table ${name} has other keys than this release can use: ${startAfresh}.`);
  for (const index of table.indexes) await completeIndex(client, name, index, presentIndex(present, index));
  if (table.stream && !present.StreamSpecification?.StreamEnabled)
    await client.send(new UpdateTableCommand({ TableName: name, StreamSpecification: newImages }));
  if (table.ttlAttribute) await completeExpiry(client, name, table.ttlAttribute);
}
