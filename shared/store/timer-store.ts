import { type DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { stored } from '../domain/core/instants.ts';
import type { DueTimer, TimerStore } from '../workflows/relay/ports.ts';
import type { TableNames } from './dynamo/client.ts';
import { fromItem, type Item, toItem } from './dynamo/item.ts';
import { whileMarked } from './dynamo/marked-update.ts';
import { attemptsOf, forgottenAt, timerOf } from './records/promise-record.ts';

function dueTimerOf(item: Item): DueTimer {
  const known = { timerId: item.pk?.S ?? '', attempts: attemptsOf(fromItem(item).failures) };
  try {
    return { ...known, timer: timerOf(item) };
  } catch {
    return known;
  }
}

/** Keeps the due marks of timers. */
export function timerStore(client: DynamoDBClient, tableName: TableNames): TimerStore {
  const update = whileMarked(client, tableName, 'due');
  return {
    async isKnown(timerId) {
      const Key = toItem({ pk: timerId });
      const { Item } = await client.send(
        new GetItemCommand({ TableName: tableName('Outbox'), Key, ConsistentRead: true }),
      );
      return Item !== undefined;
    },
    async dueBefore(lane, instant, limit) {
      const query = new QueryCommand({
        TableName: tableName('Outbox'),
        IndexName: 'due',
        KeyConditionExpression: 'due = :lane AND dueAt < :before',
        ExpressionAttributeValues: toItem({ ':lane': lane, ':before': stored(instant) }),
        Limit: limit,
      });
      const { Items = [] } = await client.send(query);
      return Items.map(dueTimerOf);
    },
    settle: (timerId, now) =>
      update(
        timerId,
        { UpdateExpression: 'REMOVE due, dueAt, pending SET expiresAt = :end' },
        { ':end': forgottenAt(now) },
      ),
    postpone: (timerId, nextAt) =>
      update(
        timerId,
        { UpdateExpression: 'SET dueAt = :next ADD failures :one' },
        { ':next': stored(nextAt), ':one': 1 },
      ),
  };
}
