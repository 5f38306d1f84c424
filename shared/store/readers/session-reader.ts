import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { SessionReader } from '../../workflows/sessions/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { toItem } from '../dynamo/item.ts';
import { sessionKey, sessionOf } from '../records/session-record.ts';
import { readable } from './readable.ts';

/** Reads who is signed in. A record that this release cannot read signs nobody in. */
export function sessionReader(client: DynamoDBClient, tableName: TableNames): SessionReader {
  const TableName = tableName('Requests');
  return {
    async session(sessionId) {
      const input = { TableName, Key: toItem(sessionKey(sessionId)), ConsistentRead: true };
      const { Item } = await client.send(new GetItemCommand(input));
      return Item && readable([Item], (item) => sessionOf(sessionId, item))[0];
    },
  };
}
