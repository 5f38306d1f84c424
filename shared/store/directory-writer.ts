import { setTimeout } from 'node:timers/promises';
import { BatchWriteItemCommand, type DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { Directory } from '../domain/directory/directory.ts';
import { Throttled } from '../workflows/core/commit-errors.ts';
import type { Pause } from '../workflows/ports.ts';
import type { TableNames } from './client.ts';
import { directoryItems } from './directory-items.ts';
import type { Item } from './item.ts';
import { directoryKey } from './keys.ts';
import { queryAll } from './paging.ts';
import { partitionOf } from './partition.ts';

/** DynamoDB's limit for one batch of writes. */
const mostWrites = 25;

/** Tries for writes that the store left out, and milliseconds before the first repeat; each wait is twice the last. */
const attempts = 6;
const firstWait = 50;

async function writeBatch(client: DynamoDBClient, table: string, writes: WriteRequest[], pause: Pause): Promise<void> {
  let left = writes;
  for (let attempt = 0; left.length > 0; attempt++) {
    if (attempt === attempts) throw new Throttled();
    if (attempt > 0) await pause(firstWait * 2 ** (attempt - 1));
    const output = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: left } }));
    left = output.UnprocessedItems?.[table] ?? [];
  }
}

/** Entries that stand in the store and not in the new directory. */
const goneFrom = (present: readonly Item[], wanted: readonly Item[]): WriteRequest[] => {
  const kept = new Set(wanted.map(({ sk }) => sk?.S));
  const gone = present.filter(({ sk }) => !kept.has(sk?.S));
  return gone.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } as Item } }));
};

/** Writes directories: for seeding and for the import of a practice's own. */
export const directoryWriter = (client: DynamoDBClient, tableName: TableNames, pause: Pause = setTimeout) => ({
  /**
   * Makes the stored directory the given one; entries that it does not name are removed, last. Not one transaction: a
   * repeat after a failure ends in the same state.
   * @throws Throttled where the store keeps leaving writes out; zod's error where the directory does not fit its schema
   */
  async put(directory: Directory): Promise<void> {
    const table = tableName('Directory');
    const items = directoryItems(Directory.parse(directory));
    const present = await queryAll(client, partitionOf(tableName, 'Directory', directoryKey, { ConsistentRead: true }));
    const puts: WriteRequest[] = items.map((Item) => ({ PutRequest: { Item } }));
    const writes = [...puts, ...goneFrom(present, items)];
    for (let at = 0; at < writes.length; at += mostWrites)
      await writeBatch(client, table, writes.slice(at, at + mostWrites), pause);
  },
});
