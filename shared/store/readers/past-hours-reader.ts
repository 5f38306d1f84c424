import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { PastHoursReader } from '../../workflows/reports/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { partitionOf, within } from '../dynamo/partition.ts';
import { queryAll } from '../dynamo/query.ts';
import { inForceAfter, pastHoursKey, pastHoursOf } from '../records/past-hours-record.ts';
import { readable } from './readable.ts';

/** Reads the hours that practitioners had before. */
export const pastHoursReader = (client: DynamoDBClient, tableName: TableNames): PastHoursReader => ({
  async ofPractitioner(practitionerId, since) {
    const { from, to } = inForceAfter(since);
    const partition = partitionOf(tableName, 'Directory', pastHoursKey(practitionerId));
    return readable(await queryAll(client, within(partition, from, to)), pastHoursOf);
  },
});
