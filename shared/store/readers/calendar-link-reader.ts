import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { CalendarLinkReader } from '../../workflows/calendar-links/ports.ts';
import { Unreadable } from '../../workflows/core/unreadable.ts';
import type { TableNames } from '../dynamo/client.ts';
import { type Item, toItem } from '../dynamo/item.ts';
import { calendarLinkKey, calendarLinkOf } from '../records/calendar-link-record.ts';
import { skipped } from './readable.ts';

/** @throws Unreadable */
function readLink(item: Item) {
  try {
    return calendarLinkOf(item);
  } catch (error) {
    skipped(item, error);
    throw new Unreadable('calendar link');
  }
}

/** Reads links to calendars, by whose they are. */
export const calendarLinkReader = (client: DynamoDBClient, tableName: TableNames): CalendarLinkReader => ({
  async calendarLink(owner) {
    const Key = toItem(calendarLinkKey(owner));
    const input = { TableName: tableName('Directory'), Key, ConsistentRead: true };
    const { Item } = await client.send(new GetItemCommand(input));
    return Item && readLink(Item);
  },
});
