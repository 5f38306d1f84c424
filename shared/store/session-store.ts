import { ConditionalCheckFailedException, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Session } from '../domain/sessions/session.ts';
import type { SessionStore } from '../workflows/sessions/ports.ts';
import type { TableNames } from './dynamo/client.ts';
import { toItem } from './dynamo/item.ts';
import { sessionReader } from './readers/session-reader.ts';
import { sessionItem } from './records/session-record.ts';

/**
 * Puts a session where its record is as it was read, to the last member, or where there is none as there was none; or as it shall be,
 * because a lost reply made the client ask again.
 */
const unlessChanged = (wanted: Session, read: Session | undefined) => ({
  Item: toItem(sessionItem(wanted)),
  ConditionExpression: `${read ? '#session = :read' : 'attribute_not_exists(#session)'} OR #session = :wanted`,
  ExpressionAttributeNames: { '#session': 'session' },
  ExpressionAttributeValues: toItem({
    ...(read && { ':read': sessionItem(read).session }),
    ':wanted': sessionItem(wanted).session,
  }),
});

/** Keeps who is signed in. */
export const sessionStore = (client: DynamoDBClient, tableName: TableNames): SessionStore => ({
  ...sessionReader(client, tableName),
  async replace(read, session) {
    try {
      await client.send(new PutItemCommand({ TableName: tableName('Requests'), ...unlessChanged(session, read) }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  },
});
