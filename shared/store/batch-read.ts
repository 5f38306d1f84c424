import { setTimeout } from 'node:timers/promises';
import { BatchGetItemCommand, type DynamoDBClient, type KeysAndAttributes } from '@aws-sdk/client-dynamodb';
import { type Item, Throttled, type TableNames, toItem } from './client.ts';
import type { TableName } from './table.ts';

/** One item to read, and where. */
export interface Wanted {
  table: TableName;
  key: Record<string, string>;
}

/** Tries for keys that the store left out; milliseconds before the first repeat. */
const attempts = 5;
const firstWait = 25;

const sameKey = (item: Item, key: Record<string, string>): boolean =>
  Object.entries(key).every(([name, value]) => item[name]?.S === value);

function requestOf(wanted: readonly Wanted[], tableName: TableNames): Record<string, KeysAndAttributes> {
  const request: Record<string, KeysAndAttributes> = {};
  for (const { table, key } of wanted) {
    const keys = request[tableName(table)]?.Keys ?? [];
    request[tableName(table)] = { Keys: [...keys, toItem(key)], ConsistentRead: true };
  }
  return request;
}

/**
 * Reads items of several tables, strongly consistent, in one round trip.
 * @param wanted at most 100, no two alike
 * @returns in the order asked for; undefined where there is none
 * @throws Throttled where the store keeps leaving keys out
 */
export async function batchRead(
  client: DynamoDBClient,
  tableName: TableNames,
  wanted: readonly Wanted[],
): Promise<(Item | undefined)[]> {
  const found: Record<string, Item[]> = {};
  let left = requestOf(wanted, tableName);
  for (let attempt = 0; Object.keys(left).length > 0; attempt++) {
    if (attempt === attempts) throw new Throttled();
    if (attempt > 0) await setTimeout(firstWait * 2 ** attempt);
    const output = await client.send(new BatchGetItemCommand({ RequestItems: left }));
    for (const [name, items] of Object.entries(output.Responses ?? {})) found[name] = [...(found[name] ?? []), ...items];
    left = output.UnprocessedKeys ?? {};
  }
  return wanted.map(({ table, key }) => found[tableName(table)]?.find((item) => sameKey(item, key)));
}

/** Splits a list into runs of at most 100, as many as one round trip takes. */
export const inHundreds = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / 100) }, (_, run) => list.slice(run * 100, run * 100 + 100));
