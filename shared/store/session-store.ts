import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { SessionStore } from '../workflows/sessions/ports.ts';
import type { TableNames } from './dynamo/client.ts';
import { toItem } from './dynamo/item.ts';
import { sessionReader } from './readers/session-reader.ts';
import { sessionItem } from './records/session-record.ts';

/** Keeps who is signed in. */
export const sessionStore = (client: DynamoDBClient, tableName: TableNames): SessionStore => ({
  ...sessionReader(client, tableName),
  async keep(session) {
    await client.send(new PutItemCommand({ TableName: tableName('Requests'), Item: toItem(sessionItem(session)) }));
  },
});
