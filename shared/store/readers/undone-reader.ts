import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { lanes } from '../../domain/messages/events.ts';
import type { UndoneReader } from '../../workflows/sweep/undone.ts';
import { batchReadAll } from '../dynamo/batch-read.ts';
import type { TableNames } from '../dynamo/client.ts';
import { outboxStore } from '../outbox-store.ts';
import { attemptsOf, laneOf, promisedOf } from '../records/promise-record.ts';
import { timerStore } from '../timer-store.ts';
import { readable } from './readable.ts';

/** Reads what was promised and is not done, as the sweeper finds it, with what each promises. */
export const undoneReader = (client: DynamoDBClient, tableName: TableNames): UndoneReader => ({
  async pending(before, limit) {
    const found = await outboxStore(client, tableName).pendingBefore(before, limit);
    const keys = found.map(({ promiseId }) => ({ table: 'Outbox' as const, key: { pk: promiseId } }));
    const items = await batchReadAll(client, tableName, keys);
    return items
      .filter((item) => item.pending !== undefined)
      .map((item) => {
        const [promised] = readable([item], promisedOf);
        const attempts = attemptsOf(Number(item.nudges?.N ?? 0));
        const at = { promiseId: item.pk?.S ?? '', lane: laneOf(item.lane?.S), attempts, nextAt: item.at?.S ?? '' };
        return { ...at, ...(promised && { promised }) };
      });
  },
  async overdue(before, limit) {
    const timers = timerStore(client, tableName);
    const found = lanes.map(async (lane) => {
      const due = await timers.dueBefore(lane, before, limit);
      return due.map((timer) => ({ ...timer, lane }));
    });
    return (await Promise.all(found)).flat();
  },
});
