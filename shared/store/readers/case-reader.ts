import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { CaseBatchReader, CaseReader, ReferrerCaseReader, WorklistReader } from '../../workflows/cases/ports.ts';
import { batchReadAll, type Wanted } from '../dynamo/batch-read.ts';
import type { TableNames } from '../dynamo/client.ts';
import { toItem } from '../dynamo/item.ts';
import { partitionOf } from '../dynamo/partition.ts';
import { queryPage } from '../dynamo/query.ts';
import { caseHeaderOf, caseKey, openWorklist } from '../records/case-record.ts';
import { readable } from './readable.ts';

const headerAt = (caseId: string): Wanted => ({ table: 'Cases', key: caseKey(caseId) });

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
    return readable(await batchReadAll(client, tableName, caseIds.map(headerAt)), caseHeaderOf);
  },
});

/** Reads the worklist index, in its order. */
export const worklistReader = (client: DynamoDBClient, tableName: TableNames): WorklistReader => ({
  async open(page) {
    const { items, ...rest } = await queryPage(client, worklist(tableName), page);
    return { items: readable(items, caseHeaderOf), ...rest };
  },
});

const worklist = (tableName: TableNames) => partitionOf(tableName, 'Cases', openWorklist, { index: 'worklist' });

/**
 * Reads a referrer's cases, newest first. The index tells only which they are: a listing is rare, and so a change of a case
 * does not pay for a copy there; the headers themselves are read strongly consistent.
 */
export const referrerCaseReader = (client: DynamoDBClient, tableName: TableNames): ReferrerCaseReader => ({
  async ofReferrer(referrerId, page) {
    const own = partitionOf(tableName, 'Cases', referrerId, { index: 'referrer', ScanIndexForward: false });
    const { items, ...rest } = await queryPage(client, own, page);
    const headers = await batchReadAll(
      client,
      tableName,
      items.map(({ pk }) => headerAt(pk?.S ?? '')),
    );
    return { items: readable(headers, caseHeaderOf), ...rest };
  },
});
