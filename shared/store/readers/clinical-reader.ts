import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ClinicalReader } from '../../workflows/cases/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { partitionOf } from '../dynamo/partition.ts';
import { queryAll, queryPage } from '../dynamo/query.ts';
import { clinicalRecordOf } from '../records/clinical-record.ts';

/**
 * Reads the versions of a case's clinical record, strongly consistent.
 * @throws zod's error where a version cannot be read
 */
export const clinicalReader = (client: DynamoDBClient, tableName: TableNames): ClinicalReader => ({
  async latest(caseId) {
    const newestFirst = { ConsistentRead: true, ScanIndexForward: false };
    const { items } = await queryPage(client, partitionOf(tableName, 'Clinical', caseId, newestFirst), { limit: 1 });
    return items[0] && clinicalRecordOf(items[0]);
  },
  async records(caseId) {
    const items = await queryAll(client, partitionOf(tableName, 'Clinical', caseId, { ConsistentRead: true }));
    return items.map(clinicalRecordOf);
  },
});
