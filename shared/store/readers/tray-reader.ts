import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { emptyTray } from '../../domain/messages/tray.ts';
import { Unreadable } from '../../workflows/core/unreadable.ts';
import type { TrayReader } from '../../workflows/relay/tray-ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { type Item, toItem } from '../dynamo/item.ts';
import { trayKey, trayOf } from '../records/tray-record.ts';
import { skipped } from './readable.ts';

/** Reads an item as what it should be. @throws Unreadable */
export function readAs<T>(item: Item, what: string, read: (item: Item) => T): T {
  try {
    return read(item);
  } catch (error) {
    skipped(item, error);
    throw new Unreadable(what);
  }
}

/** Reads the trays in which notices wait. */
export const trayReader = (client: DynamoDBClient, tableName: TableNames): TrayReader => ({
  async tray(name) {
    const query = { TableName: tableName('Requests'), Key: toItem({ pk: trayKey(name) }), ConsistentRead: true };
    const { Item } = await client.send(new GetItemCommand(query));
    return Item ? readAs(Item, 'tray', trayOf) : emptyTray(name);
  },
});
