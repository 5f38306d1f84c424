import { type AttributeValue, type DynamoDBClient, paginateScan, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { TableName } from '../../shared/store/table.ts';

const table: TableName = 'Outbox';

/** Long ago, and not 0: whoever held the lock died, and nobody knows whether the message went out. */
const ranOut = { N: '1' };

/**
 * Ends the locks of messages that invocations of the last run were sending: at a start there are none under way, and they would
 * hold up each message for as long as its invocation had left.
 */
export async function releaseLocks(client: DynamoDBClient): Promise<void> {
  const stale: Record<string, AttributeValue>[] = [];
  const locks = {
    TableName: table,
    FilterExpression: 'lockedUntil > :out',
    ProjectionExpression: 'pk',
    ExpressionAttributeValues: { ':out': ranOut },
  };
  for await (const { Items = [] } of paginateScan({ client }, locks)) stale.push(...Items);
  const release = (Key: Record<string, AttributeValue>) =>
    new UpdateItemCommand({
      TableName: table,
      Key,
      UpdateExpression: 'SET lockedUntil = :out',
      ExpressionAttributeValues: { ':out': ranOut },
    });
  await Promise.all(stale.map((Key) => client.send(release(Key))));
}
