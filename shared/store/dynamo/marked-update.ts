import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { TableNames } from './client.ts';
import { toItem } from './item.ts';

type Update = Pick<UpdateItemCommandInput, 'UpdateExpression' | 'ExpressionAttributeNames'>;

/**
 * Makes updates of outbox records that hold only while a record carries a mark: without it the work is done, and the update
 * does nothing.
 */
export function whileMarked(client: DynamoDBClient, tableName: TableNames, mark: 'pending' | 'due') {
  // Asked for at once: a function that lacks the table says so before it begins anything.
  const TableName = tableName('Outbox');
  return async (id: string, update: Update, values?: Record<string, unknown>): Promise<void> => {
    const command = new UpdateItemCommand({
      TableName,
      Key: toItem({ pk: id }),
      ConditionExpression: `attribute_exists(${mark})`,
      ...update,
      ...(values && { ExpressionAttributeValues: toItem(values) }),
    });
    await client.send(command).catch((error: unknown) => {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    });
  };
}
