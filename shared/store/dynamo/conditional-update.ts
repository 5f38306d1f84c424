import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { type Item, toItem } from './item.ts';

type Update = Omit<UpdateItemCommandInput, 'TableName' | 'Key' | 'ExpressionAttributeValues'>;

/** What came of an update. */
export interface Updated {
  /** Whether its condition held. */
  done: boolean;
  /** The item after it; where its condition did not hold, as it stands. */
  item: Item | undefined;
}

/** Makes updates of a table's items whose refusal is an answer. */
export const conditionalUpdates =
  (client: DynamoDBClient, TableName: string) =>
  async (pk: string, change: Update, values: Record<string, unknown>): Promise<Updated> => {
    const command = new UpdateItemCommand({
      TableName,
      Key: toItem({ pk }),
      ReturnValues: 'ALL_NEW',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      ...change,
      ExpressionAttributeValues: toItem(values),
    });
    try {
      return { done: true, item: (await client.send(command)).Attributes };
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return { done: false, item: error.Item };
      throw error;
    }
  };
