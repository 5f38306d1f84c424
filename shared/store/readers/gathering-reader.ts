import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { GatheringReader } from '../../workflows/paging/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { toItem } from '../dynamo/item.ts';
import { gatheredKey, gatheredPages } from '../records/gathered-record.ts';

/** Reads what gathered of floods, from the Requests table. */
export const gatheringReader = (client: DynamoDBClient, tableName: TableNames): GatheringReader => ({
  async pages(gathering) {
    const query = {
      TableName: tableName('Requests'),
      Key: toItem({ pk: gatheredKey(gathering) }),
      ConsistentRead: true,
    };
    return gatheredPages((await client.send(new GetItemCommand(query))).Item);
  },
});
