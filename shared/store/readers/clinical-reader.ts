import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ClinicalReader } from '../../workflows/cases/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { partitionOf } from '../dynamo/partition.ts';
import { queryAll } from '../dynamo/query.ts';
import { clinicalRecordOf } from '../records/clinical-record.ts';

/** Reads the versions of a case's clinical record, strongly consistent. */
export const clinicalReader = (client: DynamoDBClient, tableName: TableNames): ClinicalReader => ({
  async records(caseId) {
    const items = await queryAll(client, partitionOf(tableName, 'Clinical', caseId, { ConsistentRead: true }));
    return items.map(clinicalRecordOf);
  },
});
