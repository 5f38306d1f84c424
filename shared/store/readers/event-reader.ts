import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { EventReader } from '../../workflows/messages/ledger-ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { toItem } from '../dynamo/item.ts';
import { promisedOf } from '../records/promise-record.ts';
import { readable } from './readable.ts';

/** Reads what was promised, kept or not. */
export const eventReader = (client: DynamoDBClient, tableName: TableNames): EventReader => ({
  async event(eventId) {
    const query = new GetItemCommand({
      TableName: tableName('Outbox'),
      Key: toItem({ pk: eventId }),
      ConsistentRead: true,
    });
    const { Item } = await client.send(query);
    const [promised] = Item ? readable([Item], promisedOf) : [];
    return promised && 'event' in promised ? promised.event : undefined;
  },
});
