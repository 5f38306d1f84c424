import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { CaseBatchReader, CaseReader, ReferrerCaseReader, WorklistReader } from '../workflows/ports.ts';
import { batchRead, inHundreds } from './batch-read.ts';
import { caseHeaderOf } from './case-items.ts';
import { type TableNames, toItem } from './client.ts';
import { caseKey, openWorklist } from './keys.ts';
import { partitionQuery, queryPage } from './paging.ts';

/** Reads case headers by id. */
export const caseReader = (client: DynamoDBClient, tableName: TableNames): CaseReader => ({
  async header(caseId) {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName('Cases'), Key: toItem(caseKey(caseId)), ConsistentRead: true }),
    );
    return Item && caseHeaderOf(Item);
  },
});

export const caseBatchReader = (client: DynamoDBClient, tableName: TableNames): CaseBatchReader => ({
  async headers(caseIds) {
    const runs = inHundreds(caseIds.map((caseId) => ({ table: 'Cases' as const, key: caseKey(caseId) })));
    const items = (await Promise.all(runs.map((wanted) => batchRead(client, tableName, wanted)))).flat();
    return items.flatMap((item) => (item ? [caseHeaderOf(item)] : []));
  },
});

/** Reads the worklist index, in its order. */
export const worklistReader = (client: DynamoDBClient, tableName: TableNames): WorklistReader => ({
  open: (page) =>
    queryPage(
      client,
      partitionQuery(tableName('Cases'), 'worklist', openWorklist, { IndexName: 'worklist' }),
      page,
      { attribute: 'worklist', value: openWorklist },
      caseHeaderOf,
    ),
});

/** Reads a referrer's cases, newest first. */
export const referrerCaseReader = (client: DynamoDBClient, tableName: TableNames): ReferrerCaseReader => ({
  ofReferrer: (referrerId, page) =>
    queryPage(
      client,
      partitionQuery(tableName('Cases'), 'referrerId', referrerId, { IndexName: 'referrer', ScanIndexForward: false }),
      page,
      { attribute: 'referrerId', value: referrerId },
      caseHeaderOf,
    ),
});
