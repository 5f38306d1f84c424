import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Page, PageRequest } from '../../workflows/core/ports.ts';
import { cursorOf, startKeyOf } from './cursor.ts';
import type { Item } from './item.ts';
import type { Partition } from './partition.ts';

/** One page of a partition's items. @throws Refusal `invalid-input` for a cursor that is not of this list */
export async function queryPage(
  client: DynamoDBClient,
  partition: Partition,
  { limit, cursor }: PageRequest,
): Promise<Page<Item>> {
  const start = cursor === undefined ? undefined : startKeyOf(cursor, partition);
  const output = await client.send(
    new QueryCommand({ ...partition.query, Limit: limit, ...(start && { ExclusiveStartKey: start }) }),
  );
  return {
    items: output.Items ?? [],
    ...(output.LastEvaluatedKey && { cursor: cursorOf(output.LastEvaluatedKey) }),
  };
}

/** All items of a partition, page after page of up to 1 MB. */
export async function queryAll(client: DynamoDBClient, { query }: Partition): Promise<Item[]> {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const output = await client.send(new QueryCommand({ ...query, ...(start && { ExclusiveStartKey: start }) }));
    items.push(...(output.Items ?? []));
    start = output.LastEvaluatedKey;
  } while (start);
  return items;
}
