import { type DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { identityAttributes } from '../../domain/finding/identity.ts';
import type { FindingReader, FoundReader, IdentityReader } from '../../workflows/finding/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { type Item, toItem } from '../dynamo/item.ts';
import { partitionOf } from '../dynamo/partition.ts';
import {
  foundBy,
  identityFrom,
  lookupsKey,
  lookupsOf,
  pairFrom,
  pairKey,
  twinsKey,
  twinsOf,
} from '../records/finding-record.ts';

/** Reads what cases are found by, and which may be of one person. */
export function findingReader(client: DynamoDBClient, tableName: TableNames): FindingReader {
  const read = async <T>(key: Record<string, unknown>, recordOf: (item: Item) => T): Promise<T | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName('Cases'), Key: toItem(key), ConsistentRead: true }),
    );
    return Item && recordOf(Item);
  };
  return {
    lookups: (caseId) => read(lookupsKey(caseId), lookupsOf),
    twins: (digest) => read(twinsKey(digest), twinsOf),
    pair: (cases) => read(pairKey(cases), pairFrom),
  };
}

/**
 * Reads who the person of a case is. IAM lets it name just these attributes of a clinical record, and no others
 * (infra/constructs/table-grants.ts).
 */
export const identityReader = (client: DynamoDBClient, tableName: TableNames): IdentityReader => ({
  async identity(caseId) {
    const { query } = partitionOf(tableName, 'Clinical', caseId, { ConsistentRead: true, ScanIndexForward: false });
    const { Items: [newest] = [] } = await client.send(
      new QueryCommand({
        ...query,
        Limit: 1,
        Select: 'SPECIFIC_ATTRIBUTES',
        ProjectionExpression: identityAttributes.map((name) => `#${name}`).join(', '),
        ExpressionAttributeNames: {
          ...query.ExpressionAttributeNames,
          ...Object.fromEntries(identityAttributes.map((name) => [`#${name}`, name])),
        },
      }),
    );
    return newest?.identity && identityFrom(newest);
  },
});

/** Reads the index of lookups. */
export const foundReader = (client: DynamoDBClient, tableName: TableNames): FoundReader => ({
  async found(digest, { limit, before }) {
    const { query } = partitionOf(tableName, 'Cases', foundBy(digest), { index: 'found', ScanIndexForward: false });
    const from = before !== undefined && {
      KeyConditionExpression: `${query.KeyConditionExpression} AND foundOrder < :before`,
      ExpressionAttributeValues: { ...query.ExpressionAttributeValues, ...toItem({ ':before': before }) },
    };
    const { Items = [], LastEvaluatedKey } = await client.send(new QueryCommand({ ...query, ...from, Limit: limit }));
    return {
      found: Items.map(({ caseId, foundOrder }) => ({ caseId: caseId?.S ?? '', place: foundOrder?.S ?? '' })),
      isAll: LastEvaluatedKey === undefined,
    };
  },
});
