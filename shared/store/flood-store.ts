import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { epochSeconds } from '../domain/core/instants.ts';
import { emptyFloodTray, FloodedPage } from '../domain/messages/flood-tray.ts';
import type { FloodStore, Gathered } from '../workflows/relay/tray-ports.ts';
import type { TableNames } from './dynamo/client.ts';
import { conditionalUpdates } from './dynamo/conditional-update.ts';
import { fromItem, type Item, toItem } from './dynamo/item.ts';
import { readAs } from './readers/tray-reader.ts';
import { floodTrayKey, floodTrayOf, gatheredKey } from './records/tray-record.ts';

/** How long what gathered is kept, for whoever looks into a flood. */
const keptSeconds = 7 * 24 * 3600;

function gatheredOf(item: Item | undefined): Gathered {
  const { cases, newest } = item ? fromItem(item) : {};
  return cases instanceof Set ? { cases: cases.size, newest: FloodedPage.parse(newest) } : { cases: 0 };
}

const gathering = {
  UpdateExpression: 'ADD cases :case SET newest = :newest, expiresAt = :end',
  ConditionExpression: 'attribute_not_exists(closed)',
  ReturnValues: 'NONE',
  ReturnValuesOnConditionCheckFailure: 'NONE',
} as const;

/** Keeps what gathers of floods in the Requests table: one item a timer, so that gathering is one write that waits for nobody. */
export function floodStore(client: DynamoDBClient, tableName: TableNames): FloodStore {
  const TableName = tableName('Requests');
  const update = conditionalUpdates(client, TableName);
  return {
    memory: { gathering: new Map(), reach: new Map() },
    async floodTray(recipientId) {
      const query = { TableName, Key: toItem({ pk: floodTrayKey(recipientId) }), ConsistentRead: true };
      const { Item } = await client.send(new GetItemCommand(query));
      return Item ? readAs(Item, 'flood tray', floodTrayOf) : emptyFloodTray(recipientId);
    },
    async gather(timerId, page, now) {
      const end = epochSeconds(now) + keptSeconds;
      const values = { ':case': new Set([page.caseId]), ':newest': page, ':end': end };
      return (await update(gatheredKey(timerId), gathering, values)).done;
    },
    async close(timerId, now) {
      const closing = { UpdateExpression: 'SET closed = :yes, expiresAt = :end' };
      const values = { ':yes': true, ':end': epochSeconds(now) + keptSeconds };
      return gatheredOf((await update(gatheredKey(timerId), closing, values)).item);
    },
  };
}
