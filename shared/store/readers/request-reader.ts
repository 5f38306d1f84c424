import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { RequestReader } from '../../workflows/core/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { toItem } from '../dynamo/item.ts';
import { requestOf } from '../records/request-record.ts';

/** Reads the kept answer of an Idempotency-Key. */
export const requestReader = (client: DynamoDBClient, tableName: TableNames): RequestReader => ({
  async answered(requestKey) {
    const input = { TableName: tableName('Requests'), Key: toItem({ pk: requestKey }), ConsistentRead: true };
    const { Item } = await client.send(new GetItemCommand(input));
    return Item && requestOf(Item);
  },
});
