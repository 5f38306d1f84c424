import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { AnswerMarkReader } from '../../workflows/cases/act-ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { toItem } from '../dynamo/item.ts';
import { answerMark } from '../records/act-record.ts';

/** Reads whether requests to referrers were answered. */
export const answerMarkReader = (client: DynamoDBClient, tableName: TableNames): AnswerMarkReader => ({
  async isAnswered(requestId) {
    const Key = toItem(answerMark(requestId));
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName('Cases'), Key, ConsistentRead: true }),
    );
    return Item !== undefined;
  },
});
