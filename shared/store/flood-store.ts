import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import { epochSeconds } from '../domain/core/instants.ts';
import { emptyFloodTray, FloodedPage } from '../domain/messages/flood-tray.ts';
import { together } from '../workflows/core/together.ts';
import type { FloodStore, Gathered } from '../workflows/relay/tray-ports.ts';
import type { TableNames } from './dynamo/client.ts';
import { conditionalUpdates } from './dynamo/conditional-update.ts';
import { fromItem, type Item, toItem } from './dynamo/item.ts';
import { gatheringReader } from './readers/gathering-reader.ts';
import { readAs } from './readers/tray-reader.ts';
import { gatheredKey, gatheredName, gatheredPages } from './records/gathered-record.ts';
import { floodTrayKey, floodTrayOf } from './records/tray-record.ts';

/** One page that gathers. */
interface Page {
  timerId: string;
  page: FloodedPage;
  now: Temporal.Instant;
}

/** How long what gathered is kept, for whoever looks into a flood. */
const keptSeconds = 7 * 24 * 3600;

const gatheredOf = (item: Item | undefined): Gathered =>
  item?.newest ? { cases: gatheredPages(item).length, newest: FloodedPage.parse(fromItem(item).newest) } : { cases: 0 };

const gathering = {
  UpdateExpression: 'ADD cases :cases SET newest = :newest, expiresAt = :end',
  ConditionExpression: 'attribute_not_exists(closed)',
  ReturnValues: 'NONE',
  ReturnValuesOnConditionCheckFailure: 'NONE',
} as const;

/** Keeps what gathers of floods in the Requests table: one item a timer, so that gathering is one write that waits for nobody. */
export function floodStore(client: DynamoDBClient, tableName: TableNames): FloodStore {
  const TableName = tableName('Requests');
  const update = conditionalUpdates(client, TableName);
  const gatherAll = together<Page, boolean>(async (pages) => {
    const [{ timerId, now }] = pages;
    const end = epochSeconds(now) + keptSeconds;
    const cases = new Set(pages.map(({ page }) => gatheredName(page)));
    const values = { ':cases': cases, ':newest': pages.at(-1)?.page, ':end': end };
    const { done } = await update(gatheredKey(timerId), gathering, values);
    return pages.map(() => done);
  });
  return {
    ...gatheringReader(client, tableName),
    memory: { gathering: new Map(), reach: new Map() },
    async floodTray(recipientId) {
      const query = { TableName, Key: toItem({ pk: floodTrayKey(recipientId) }), ConsistentRead: true };
      const { Item } = await client.send(new GetItemCommand(query));
      return Item ? readAs(Item, 'flood tray', floodTrayOf) : emptyFloodTray(recipientId);
    },
    gather: (timerId, page, now) => gatherAll(timerId, { timerId, page, now }),
    async close(timerId, now) {
      const closing = { UpdateExpression: 'SET closed = :yes, expiresAt = :end' };
      const values = { ':yes': true, ':end': epochSeconds(now) + keptSeconds };
      return gatheredOf((await update(gatheredKey(timerId), closing, values)).item);
    },
  };
}
