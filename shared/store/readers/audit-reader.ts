import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AuditReader } from '../../workflows/cases/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { partitionOf } from '../dynamo/partition.ts';
import { inOrder, queryPage } from '../dynamo/query.ts';
import { auditKey, auditOf } from '../records/audit-record.ts';
import { readable } from './readable.ts';

/** Reads who did and saw what of a case, strongly consistent. */
export const auditReader = (client: DynamoDBClient, tableName: TableNames): AuditReader => ({
  async ofCase(caseId, page) {
    const ofCase = partitionOf(tableName, 'Audit', auditKey(caseId), { ConsistentRead: true, ...inOrder(page) });
    const { items, ...rest } = await queryPage(client, ofCase, page);
    return { items: readable(items, auditOf), ...rest };
  },
});
