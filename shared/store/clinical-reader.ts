import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ClinicalRecord } from '../domain/cases/clinical-record.ts';
import type { ClinicalReader } from '../workflows/ports.ts';
import { fromItem, type TableNames } from './client.ts';
import { partitionQuery, queryAll } from './paging.ts';

/** Reads the versions of a case's clinical record. */
export const clinicalReader = (client: DynamoDBClient, tableName: TableNames): ClinicalReader => ({
  async records(caseId) {
    const items = await queryAll(client, partitionQuery(tableName('Clinical'), 'pk', caseId, { ConsistentRead: true }));
    return items.map((item) => ClinicalRecord.parse(fromItem(item)['record']));
  },
});
