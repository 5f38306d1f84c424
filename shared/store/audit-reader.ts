import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AuditReader } from '../workflows/ports.ts';
import { auditOf } from './audit-items.ts';
import type { TableNames } from './client.ts';
import { auditKey } from './keys.ts';
import { partitionQuery, queryPage } from './paging.ts';

/** Reads who did and saw what of a case. */
export const auditReader = (client: DynamoDBClient, tableName: TableNames): AuditReader => ({
  ofCase: (caseId, page) =>
    queryPage(
      client,
      partitionQuery(tableName('Audit'), 'pk', auditKey(caseId), { ConsistentRead: true }),
      page,
      { attribute: 'pk', value: auditKey(caseId) },
      auditOf,
    ),
});
