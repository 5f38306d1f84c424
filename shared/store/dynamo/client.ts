import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TableName } from '../table.ts';

/** The client under the name by which others pass it on: only this folder knows what it is. */
export type StoreClient = DynamoDBClient;

/** Tells the deployed name of a table. @throws where the function was not granted the table. */
export type TableNames = (table: TableName) => string;

/**
 * Makes the DynamoDB client of a container, which makes it once. A hung connection costs 2 s and a
 * retry, at most 6 s in all, so that a request within its 15 s survives two of them. Adaptive retries slow down when the
 * service throttles; connections are kept alive by default. Region, credentials and endpoint come from the environment.
 */
export const storeClient = (): StoreClient =>
  new DynamoDBClient({
    maxAttempts: 3,
    retryMode: 'adaptive',
    requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
  });
