import { type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { ToldCase } from '../domain/messages/message-record.ts';
import { toItem } from './dynamo/item.ts';
import { listedItem } from './records/message-record.ts';

/** DynamoDB's limit for one transaction, and how many of them go out at once. */
const mostItems = 100;
const atOnce = 4;

/**
 * Lists a message with each case that it tells of, by one item a case in the index of a case's messages. The same items again change nothing.
 * @param at where in the lists it stands, RFC 3339 UTC
 */
export async function listMessage(
  client: DynamoDBClient,
  TableName: string,
  messageId: string,
  cases: readonly ToldCase[],
  at: string,
): Promise<void> {
  const puts = cases.map((told) => ({ Put: { TableName, Item: toItem(listedItem(messageId, told, at)) } }));
  const lots = Array.from({ length: Math.ceil(puts.length / mostItems) }, (_, lot) =>
    puts.slice(lot * mostItems, (lot + 1) * mostItems),
  );
  for (let lot = 0; lot < lots.length; lot += atOnce) {
    const some = lots.slice(lot, lot + atOnce);
    await Promise.all(some.map((TransactItems) => client.send(new TransactWriteItemsCommand({ TransactItems }))));
  }
}
