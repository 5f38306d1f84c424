import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { NamedReferralReader } from '../../workflows/cases/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { toItem } from '../dynamo/item.ts';
import { namedReferralKey, namedReferralOf } from '../records/named-referral-record.ts';

/** Reads which referral a referrer's own name stands for. */
export const namedReferralReader = (client: DynamoDBClient, tableName: TableNames): NamedReferralReader => ({
  async named(digest) {
    const { Item } = await client.send(
      new GetItemCommand({
        TableName: tableName('Cases'),
        Key: toItem(namedReferralKey(digest)),
        ConsistentRead: true,
      }),
    );
    return Item && namedReferralOf(Item);
  },
});
