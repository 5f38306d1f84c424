import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { toItem } from '../dynamo/item.ts';
import type { TableName } from '../table.ts';

type Put = NonNullable<TransactWriteItem['Put']>;
type Delete = NonNullable<TransactWriteItem['Delete']>;
type Update = NonNullable<TransactWriteItem['Update']>;
type Check = NonNullable<TransactWriteItem['ConditionCheck']>;
type Condition = Omit<Put, 'TableName' | 'Item'>;

/** One conditional put, removal or update, or a condition alone (`checks`), and the table that it goes to. */
export type Write = { table: TableName } & (
  | Omit<Put, 'TableName'>
  | Omit<Delete, 'TableName'>
  | Omit<Update, 'TableName'>
  | (Omit<Check, 'TableName'> & { checks: true })
);

/** How each kind of a capability's changes is written, and the condition without which nothing of its transaction is. */
export type WritesOf<C extends { kind: string }> = { [K in C['kind']]: (change: Extract<C, { kind: K }>) => Write };

export const put = (table: TableName, record: Record<string, unknown>, condition: Condition): Write => ({
  table,
  Item: toItem(record),
  ...condition,
});

/** Takes away what nobody asks for any more; history is never removed. */
export const remove = (table: TableName, key: Record<string, unknown>, condition: Condition): Write => ({
  table,
  Key: toItem(key),
  ...condition,
});

/** Writes nothing: what stands there must be so, or nothing of the transaction is written. */
export const check = (
  table: TableName,
  key: Record<string, unknown>,
  condition: Condition & { ConditionExpression: string },
): Write => ({ table, Key: toItem(key), checks: true, ...condition });

/** Changes a record that nobody has read. */
export const update = (
  table: TableName,
  key: Record<string, unknown>,
  change: Omit<Update, 'TableName' | 'Key'>,
): Write => ({ table, Key: toItem(key), ...change });

export const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };
export const isThere = { ConditionExpression: 'attribute_exists(pk)' };

/** Optimistic locking: the write succeeds only on the version that was read; version 0 = nothing there yet. */
export const unchangedSince = (from: number): Condition & { ConditionExpression: string } =>
  from === 0
    ? isNew
    : {
        ConditionExpression: '#version = :from',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: toItem({ ':from': from }),
      };

/** The same write; where its condition does not hold, what stands there comes back with the refusal, at no price. */
export const orShown = (write: Write): Write => ({ ...write, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' });

/** A key may be used again once its record has expired; the winner's record comes back with the refusal. @param now epoch second */
export const newOrExpired = (now: number): Condition => ({
  ConditionExpression: 'attribute_not_exists(pk) OR expiresAt < :now',
  ExpressionAttributeValues: toItem({ ':now': now }),
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
});
