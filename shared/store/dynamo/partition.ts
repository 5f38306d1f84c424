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
  sortKey: string | undefined;
  /** How the sort key of every item begins; absent = anyhow. */
  prefix?: string;
  /** Between which texts the sort key of every item lies; absent = any. */
  range?: { from: string; to: string };
  /** True where items are read, and paid for, that are not given. */
  filtered?: true;
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
    sortKey: (index ?? description).sortKey,
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

/** The part of a partition whose sort keys begin so. What does not is not read and costs nothing. */
export const beginningWith = (partition: Partition, prefix: string): Partition => ({
  ...partition,
  prefix,
  query: {
    ...partition.query,
    KeyConditionExpression: `${partition.query.KeyConditionExpression} AND begins_with(#sort, :prefix)`,
    ExpressionAttributeNames: { ...partition.query.ExpressionAttributeNames, '#sort': partition.sortKey ?? '' },
    ExpressionAttributeValues: { ...partition.query.ExpressionAttributeValues, ...toItem({ ':prefix': prefix }) },
  },
});

/** The part of a partition whose sort keys lie from one text to another, both included. What does not is not read and costs nothing. */
export const within = (partition: Partition, from: string, to: string): Partition => ({
  ...partition,
  range: { from, to },
  query: {
    ...partition.query,
    KeyConditionExpression: `${partition.query.KeyConditionExpression} AND #sort BETWEEN :from AND :to`,
    ExpressionAttributeNames: { ...partition.query.ExpressionAttributeNames, '#sort': partition.sortKey ?? '' },
    ExpressionAttributeValues: {
      ...partition.query.ExpressionAttributeValues,
      ...toItem({ ':from': from, ':to': to }),
    },
  },
});

/**
 * The items of a partition whose record has these members. The others are read and paid for all the same, but do not travel.
 * @param record the attribute that holds the record
 * @param members by name, `true` = whatever it is, `false` = none; those that are undefined are not asked for
 */
export function having(
  partition: Partition,
  record: string,
  members: Readonly<Record<string, string | boolean | undefined>>,
): Partition {
  const asked = Object.entries(members).filter(([, value]) => value !== undefined);
  if (asked.length === 0) return partition;
  const names = Object.fromEntries(asked.map(([name], at) => [`#member${at}`, name]));
  const values = asked.flatMap(([, value], at) =>
    typeof value === 'boolean' ? [] : [[`:member${at}`, value] as const],
  );
  const condition = ([, value]: (typeof asked)[number], at: number): string =>
    typeof value === 'boolean'
      ? `attribute_${value ? '' : 'not_'}exists(#record.#member${at})`
      : `#record.#member${at} = :member${at}`;
  return {
    ...partition,
    filtered: true,
    query: {
      ...partition.query,
      FilterExpression: asked.map(condition).join(' AND '),
      ExpressionAttributeNames: { ...partition.query.ExpressionAttributeNames, '#record': record, ...names },
      ExpressionAttributeValues: {
        ...partition.query.ExpressionAttributeValues,
        ...toItem(Object.fromEntries(values)),
      },
    },
  };
}
