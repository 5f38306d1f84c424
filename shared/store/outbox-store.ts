import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import { stored } from '../domain/core/instants.ts';
import type { OutboxStore, PendingPromise } from '../workflows/relay/ports.ts';
import { batchReadAll } from './dynamo/batch-read.ts';
import type { TableNames } from './dynamo/client.ts';
import { fromItem, type Item, toItem } from './dynamo/item.ts';
import { whileMarked } from './dynamo/marked-update.ts';
import { attemptsOf, forgottenAt, laneOf, pendingPartitions } from './records/promise-record.ts';

/** Oldest first; at equal instants by id, so that the order is the same each time. */
const byTurn = (a: Item, b: Item): number => (`${a.at?.S} ${a.pk?.S}` < `${b.at?.S} ${b.pk?.S}` ? -1 : 1);

/** Keeps the pending marks of events, timers and reactions. */
export function outboxStore(client: DynamoDBClient, tableName: TableNames): OutboxStore {
  const update = whileMarked(client, tableName, 'pending');

  const markedIn = async (partition: string, before: string, limit: number): Promise<Item[]> => {
    const query = new QueryCommand({
      TableName: tableName('Outbox'),
      IndexName: 'pending',
      KeyConditionExpression: 'pending = :partition AND #at < :before',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: toItem({ ':partition': partition, ':before': before }),
      Limit: limit,
    });
    return (await client.send(query)).Items ?? [];
  };

  /** The index may lag, and holds keys only: what stands in the table now decides. */
  async function stillPending(marks: readonly Item[], before: string): Promise<PendingPromise[]> {
    const keys = marks.map(({ pk }) => ({ table: 'Outbox' as const, key: { pk: pk?.S ?? '' } }));
    const items = (await batchReadAll(client, tableName, keys)).map(fromItem);
    return items
      .filter(({ pending, at }) => pending !== undefined && String(at) < before)
      .map(({ pk, lane, nudges }) => ({
        promiseId: String(pk),
        lane: laneOf(lane),
        attempts: attemptsOf(nudges),
      }));
  }

  const turn = (promiseId: string, change: string, nextAt: Temporal.Instant, values: Record<string, unknown> = {}) =>
    update(
      promiseId,
      { UpdateExpression: `${change} ADD nudges :one`, ExpressionAttributeNames: { '#at': 'at' } },
      { ':next': stored(nextAt), ':one': 1, ...values },
    );

  return {
    markDone: (promiseId, now) =>
      update(promiseId, { UpdateExpression: 'REMOVE pending SET expiresAt = :end' }, { ':end': forgottenAt(now) }),
    markSet: (timerId) => update(timerId, { UpdateExpression: 'REMOVE pending' }),
    nudge: (promiseId, nextAt) => turn(promiseId, 'REMOVE expiresAt, postponed SET #at = :next', nextAt),
    postpone: (promiseId, nextAt) => turn(promiseId, 'SET #at = :next, postponed = :yes', nextAt, { ':yes': true }),
    async pendingBefore(instant, limit) {
      const before = stored(instant);
      const found: PendingPromise[] = [];
      for (const lane of pendingPartitions) {
        const left = limit - found.length;
        if (left === 0) break;
        const pages = await Promise.all(lane.map((partition) => markedIn(partition, before, left)));
        found.push(...(await stillPending(pages.flat().toSorted(byTurn).slice(0, left), before)));
      }
      return found;
    },
  };
}
