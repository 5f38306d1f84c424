import type { QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { type TableDescription, type TableName, tables } from '../table.ts';
import type { TableNames } from './client.ts';
import { toItem } from './item.ts';

/** One partition of a table or index: a list, in the order of its sort key. */
export interface Partition {
  attribute: string;
  value: string;
  /** All key attributes of table and index, which a cursor names. */
  keys: readonly string[];
  query: QueryCommandInput;
}

/** Attributes that make an item's key in a table or index. */
const keysOf = ({ partitionKey, sortKey }: { partitionKey: string; sortKey?: string }): string[] =>
  sortKey === undefined ? [partitionKey] : [partitionKey, sortKey];

/**
 * Names a partition of a table, or of one of its indexes.
 * @param more direction and consistency where they are not the default; an index is never consistent
 */
export function partitionOf(
  tableName: TableNames,
  table: TableName,
  value: string,
  {
    index: indexName,
    ...more
  }: { index?: string } & Pick<QueryCommandInput, 'ScanIndexForward' | 'ConsistentRead'> = {},
): Partition {
  const description: TableDescription = tables[table];
  const index = description.indexes.find((each) => each.indexName === indexName);
  const attribute = (index ?? description).partitionKey;
  return {
    attribute,
    value,
    keys: [...new Set([...keysOf(description), ...(index ? keysOf(index) : [])])],
    query: {
      TableName: tableName(table),
      ...(index && { IndexName: index.indexName }),
      KeyConditionExpression: '#partition = :partition',
      ExpressionAttributeNames: { '#partition': attribute },
      ExpressionAttributeValues: toItem({ ':partition': value }),
      ...more,
    },
  };
}
