import { setTimeout } from 'node:timers/promises';
import { BatchGetItemCommand, type DynamoDBClient, type KeysAndAttributes } from '@aws-sdk/client-dynamodb';
import { Throttled } from '../../workflows/core/commit-errors.ts';
import type { Pause } from '../../workflows/core/ports.ts';
import type { TableName } from '../table.ts';
import type { TableNames } from './client.ts';
import { type Item, toItem } from './item.ts';

/** One item to read, and where. */
export interface Wanted {
  table: TableName;
  key: Record<string, string>;
}

/** How a read is to be: not consistent costs half, and may be moments old. */
export type Consistency = Required<Pick<KeysAndAttributes, 'ConsistentRead'>>;
const consistent: Consistency = { ConsistentRead: true };

/** DynamoDB's limit for one round trip. */
const mostKeys = 100;

/** Tries for keys that the store left out, and milliseconds before the first repeat; each wait is twice the last. */
const attempts = 5;
const firstWait = 25;

const sameKey = (item: Item, key: Record<string, string>): boolean =>
  Object.entries(key).every(([name, value]) => item[name]?.S === value);

/** Keys by table, each once: DynamoDB refuses a key that is asked for twice. */
function requestOf(
  wanted: readonly Wanted[],
  tableName: TableNames,
  how: Consistency,
): Record<string, KeysAndAttributes> {
  const request: Record<string, KeysAndAttributes & { Keys: Item[] }> = {};
  for (const { table, key } of wanted) {
    const name = tableName(table);
    request[name] ??= { Keys: [], ...how };
    const { Keys } = request[name];
    if (!Keys.some((asked) => sameKey(asked, key))) Keys.push(toItem(key));
  }
  return request;
}

/**
 * Reads items of several tables in one round trip, strongly consistent where nothing else is said.
 * @param wanted at most 100
 * @param pause waits between tries; passed in so that tests need not wait
 * @returns in the order asked for; undefined where there is none
 * @throws Throttled where the store keeps leaving keys out
 */
export async function batchRead(
  client: DynamoDBClient,
  tableName: TableNames,
  wanted: readonly Wanted[],
  pause: Pause = setTimeout,
  how = consistent,
): Promise<(Item | undefined)[]> {
  if (wanted.length > mostKeys)
    throw new Error(`One round trip reads at most ${mostKeys} items, not ${wanted.length}.`);
  const found: { table: string; item: Item }[] = [];
  let left = requestOf(wanted, tableName, how);
  for (let attempt = 0; Object.keys(left).length > 0; attempt++) {
    if (attempt === attempts) throw new Throttled();
    if (attempt > 0) await pause(firstWait * 2 ** (attempt - 1));
    const output = await client.send(new BatchGetItemCommand({ RequestItems: left }));
    for (const [table, items] of Object.entries(output.Responses ?? {}))
      found.push(...items.map((item) => ({ table, item })));
    left = output.UnprocessedKeys ?? {};
  }
  return wanted.map(({ table, key }) => {
    const name = tableName(table);
    return found.find((each) => each.table === name && sameKey(each.item, key))?.item;
  });
}

/** Reads any number of items, a hundred in one round trip. @returns those that exist, in the order asked for */
export async function batchReadAll(
  client: DynamoDBClient,
  tableName: TableNames,
  wanted: readonly Wanted[],
  pause?: Pause,
  how?: Consistency,
): Promise<Item[]> {
  const trips = Array.from({ length: Math.ceil(wanted.length / mostKeys) }, (_, trip) =>
    batchRead(client, tableName, wanted.slice(trip * mostKeys, (trip + 1) * mostKeys), pause, how),
  );
  return (await Promise.all(trips)).flat().filter((item) => item !== undefined);
}
