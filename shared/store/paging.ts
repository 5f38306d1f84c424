import { type DynamoDBClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { invalidInput } from '../domain/refusal.ts';
import type { Page, PageRequest } from '../workflows/ports.ts';
import { fromItem, type Item, toItem } from './client.ts';

const Key = z.record(z.string(), z.string());

const encode = (key: Item): string => Buffer.from(JSON.stringify(fromItem(key))).toString('base64url');

/** @throws Refusal `invalid-input` for a text that no answer of ours gave as a cursor. */
function decode(cursor: string): Item {
  try {
    return toItem(Key.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))));
  } catch {
    throw invalidInput([{ pointer: '/cursor', detail: 'is not a cursor of an earlier answer; ask again without it' }]);
  }
}

const foreign = () =>
  invalidInput([{ pointer: '/cursor', detail: 'belongs to another list; ask again without it' }]);

/** One page of a query, whose partition the cursor must match, so that nobody pages into another's partition. */
export async function queryPage<T>(
  client: DynamoDBClient,
  input: QueryCommandInput,
  { limit, cursor }: PageRequest,
  partition: { attribute: string; value: string },
  read: (item: Item) => T,
): Promise<Page<T>> {
  const start = cursor === undefined ? undefined : decode(cursor);
  if (start && start[partition.attribute]?.S !== partition.value) throw foreign();
  const output = await client.send(
    new QueryCommand({ ...input, Limit: limit, ...(start && { ExclusiveStartKey: start }) }),
  );
  return {
    items: (output.Items ?? []).map(read),
    ...(output.LastEvaluatedKey && { cursor: encode(output.LastEvaluatedKey) }),
  };
}

/** All items of a query, page after page. */
export async function queryAll(client: DynamoDBClient, input: QueryCommandInput): Promise<Item[]> {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const output = await client.send(new QueryCommand({ ...input, ...(start && { ExclusiveStartKey: start }) }));
    items.push(...(output.Items ?? []));
    start = output.LastEvaluatedKey;
  } while (start);
  return items;
}

/** A query of one partition of a table or index. */
export const partitionQuery = (
  TableName: string,
  attribute: string,
  value: string,
  more: Partial<QueryCommandInput> = {},
): QueryCommandInput => ({
  TableName,
  KeyConditionExpression: '#partition = :partition',
  ExpressionAttributeNames: { '#partition': attribute },
  ExpressionAttributeValues: toItem({ ':partition': value }),
  ...more,
});
