import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { TableName } from './table.ts';

/** Tells the deployed name of a table. */
export type TableNames = (table: TableName) => string;

/**
 * Makes the DynamoDB client of a container: one, with short time-outs, so that a hung connection costs a retry and not the
 * request. Region, credentials and endpoint come from the environment.
 */
export const storeClient = (): DynamoDBClient =>
  new DynamoDBClient({
    maxAttempts: 4,
    retryMode: 'adaptive',
    requestHandler: { connectionTimeout: 1000, requestTimeout: 3000 },
  });

export type Item = Record<string, AttributeValue>;

/** Writes a record as an item; absent members are left out. */
export const toItem = (record: Record<string, unknown>): Item => marshall(record, { removeUndefinedValues: true });

/** Reads an item as it was stored; its schema is for the reader to apply. */
export const fromItem = (item: Item): Record<string, unknown> => unmarshall(item);

/** The store could not answer now; the same request may succeed shortly. The edge makes a 503 of it. */
export class Throttled extends Error {
  constructor() {
    super('The store is busy.');
    this.name = 'Throttled';
  }
}
