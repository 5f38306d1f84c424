import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { CaseStatus } from '../../domain/cases/case-header.ts';
import { endedStatuses } from '../../domain/cases/transitions.ts';
import type {
  CaseBatchReader,
  CaseReader,
  ReferrerCaseReader,
  WorklistFilter,
  WorklistReader,
} from '../../workflows/cases/ports.ts';
import { batchReadAll, type Wanted } from '../dynamo/batch-read.ts';
import type { TableNames } from '../dynamo/client.ts';
import { type Item, toItem } from '../dynamo/item.ts';
import { beginningWith, having, type Partition, partitionOf } from '../dynamo/partition.ts';
import { queryFullPage, queryPage } from '../dynamo/query.ts';
import { caseHeaderOf, caseKey, openWorklist, setAsideWorklist, worklistRank } from '../records/case-record.ts';
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

/** A withdrawn case is on the worklist while it is paged. */
const isNeverOpen = (status: CaseStatus): boolean => endedStatuses.includes(status) && status !== 'withdrawn';

/** The open cases that a filter lets through: the urgency by the order of the index, the rest by looking at each. */
function worklist(
  tableName: TableNames,
  { urgency, setAside, needsRebooking, unassigned, ...members }: WorklistFilter,
): Partition {
  const list = setAside ? setAsideWorklist : openWorklist;
  const all = partitionOf(tableName, 'Cases', list, { index: 'worklist' });
  const asked = {
    ...members,
    ...(needsRebooking && { toRebook: true as const }),
    ...(unassigned && { assignee: false as const }),
  };
  return having(urgency ? beginningWith(all, worklistRank(urgency)) : all, 'header', asked);
}

/** Reads the worklist index, in its order. What a filtered page costs: docs/decisions/017-a-filtered-worklist-page-is-filled.md */
export const worklistReader = (client: DynamoDBClient, tableName: TableNames): WorklistReader => ({
  async open({ filter = {}, mayGoOn = () => true, ...page }) {
    if (filter.status && isNeverOpen(filter.status)) return { items: [] };
    const read = (item: Item) => readable([item], caseHeaderOf);
    return queryFullPage(client, worklist(tableName, filter), page, read, mayGoOn);
  },
});

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
