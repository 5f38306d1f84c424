import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  QueryCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { stored } from '../domain/time/instants.ts';
import type { OutboxStore } from '../workflows/ports.ts';
import type { TableNames } from './client.ts';
import { fromItem, toItem } from './item.ts';
import { pendingShards } from './keys.ts';

/** Keeps the pending marks of outbox events. */
export function outboxStore(client: DynamoDBClient, tableName: TableNames): OutboxStore {
  const TableName = tableName('Outbox');
  const whilePending = async (eventId: string, update: Omit<UpdateItemCommandInput, 'TableName' | 'Key'>) => {
    const condition = { ConditionExpression: 'attribute_exists(pending)' };
    const input = { TableName, Key: toItem({ pk: eventId }), ...condition, ...update };
    await client.send(new UpdateItemCommand(input)).catch((error: unknown) => {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    });
  };
  return {
    markDone: (eventId) => whilePending(eventId, { UpdateExpression: 'REMOVE pending' }),
    nudge: (eventId) =>
      whilePending(eventId, {
        UpdateExpression: 'ADD nudges :one',
        ExpressionAttributeValues: toItem({ ':one': 1 }),
      }),
    async pendingBefore(instant, limit) {
      const queries = pendingShards.map(
        (shard) =>
          new QueryCommand({
            TableName,
            IndexName: 'pending',
            KeyConditionExpression: 'pending = :shard AND #at < :before',
            ExpressionAttributeNames: { '#at': 'at' },
            ExpressionAttributeValues: toItem({ ':shard': shard, ':before': stored(instant) }),
            Limit: limit,
          }),
      );
      const pages = await Promise.all(queries.map((query) => client.send(query)));
      const marks = pages.flatMap(({ Items = [] }) => Items.map(fromItem));
      const oldestFirst = marks.toSorted((a, b) => (String(a.at) < String(b.at) ? -1 : 1));
      return oldestFirst.slice(0, limit).map(({ pk }) => String(pk));
    },
  };
}
