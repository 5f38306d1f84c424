import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ContactReader } from '../../workflows/cases/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { partitionOf } from '../dynamo/partition.ts';
import { queryAll } from '../dynamo/query.ts';
import { contactOf, contactsOf } from '../records/contact-record.ts';
import { readable } from './readable.ts';

/** Reads the attempts to reach the person of a case. */
export const contactReader = (client: DynamoDBClient, tableName: TableNames): ContactReader => ({
  async contacts(caseId) {
    const all = partitionOf(tableName, 'Clinical', contactsOf(caseId), { ConsistentRead: true });
    return readable(await queryAll(client, all), contactOf);
  },
});
