import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { PagingRound } from '../../domain/paging/paging-round.ts';
import { Unreadable } from '../../workflows/core/unreadable.ts';
import type { RoundReader } from '../../workflows/paging/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { type Item, toItem } from '../dynamo/item.ts';
import { roundKey, roundOf } from '../records/paging-round-record.ts';
import { skipped } from './readable.ts';

function read(item: Item): PagingRound {
  try {
    return roundOf(item);
  } catch (error) {
    skipped(item, error);
    throw new Unreadable('paging round');
  }
}

/** Reads the record of a paging round. */
export const roundReader = (client: DynamoDBClient, tableName: TableNames): RoundReader => ({
  async round(caseId, round) {
    const Key = toItem({ pk: roundKey({ caseId, round }) });
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName('Outbox'), Key, ConsistentRead: true }),
    );
    return Item && read(Item);
  },
});
