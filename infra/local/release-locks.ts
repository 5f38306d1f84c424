import { type AttributeValue, DeleteItemCommand, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { TableName } from '../../shared/store/table.ts';

const table: TableName = 'Requests';

/**
 * Removes the locks that Powertools Idempotency keeps for invocations under way. At a start there are none: those of the
 * last run ended with it, and would hold up each message that was being sent for as long as its invocation had left.
 */
export async function releaseLocks(client: DynamoDBClient): Promise<void> {
  const stale: Record<string, AttributeValue>[] = [];
  const locks = {
    TableName: table,
    FilterExpression: '#status = :locked',
    ProjectionExpression: 'pk',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':locked': { S: 'INPROGRESS' } },
  };
  for await (const { Items = [] } of paginateScan({ client }, locks)) stale.push(...Items);
  await Promise.all(stale.map((Key) => client.send(new DeleteItemCommand({ TableName: table, Key }))));
}
