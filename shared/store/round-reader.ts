import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { RoundReader } from '../workflows/relay/ports.ts';
import type { TableNames } from './client.ts';
import { toItem } from './item.ts';
import { roundKey } from './keys.ts';
import { roundOf } from './records/paging-round-record.ts';

/** Reads the record of a paging round. */
export const roundReader = (client: DynamoDBClient, tableName: TableNames): RoundReader => ({
  async round(caseId, round) {
    const Key = toItem({ pk: roundKey({ caseId, round }) });
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName('Outbox'), Key, ConsistentRead: true }),
    );
    return Item && roundOf(Item);
  },
});
