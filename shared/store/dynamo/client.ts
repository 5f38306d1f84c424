import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TableName } from '../table.ts';
import { unlogged } from './unlogged.ts';

/** The client under the name by which others pass it on: only this folder knows what it is. */
export type StoreClient = DynamoDBClient;

/** Tells the deployed name of a table. @throws where the function was not granted the table. */
export type TableNames = (table: TableName) => string;

/**
 * A hung connection costs 2 s and a retry, at most 6 s in all, so that a request within its 15 s survives two of them. Retries
 * are not adaptive (docs/decisions/041-no-adaptive-retries.md). Connections are kept alive by default. Region, credentials and
 * endpoint come from the environment.
 */
export const storeSettings = {
  maxAttempts: 3,
  retryMode: 'standard',
  requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
} as const;

/** Makes the DynamoDB client of a container, which makes it once. */
export const storeClient = (): StoreClient => unlogged(new DynamoDBClient(storeSettings));
