import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

/** A record as DynamoDB keeps it. */
export type Item = Record<string, AttributeValue>;

/** Writes a record as an item; absent members are left out. */
export const toItem = (record: Record<string, unknown>): Item => marshall(record, { removeUndefinedValues: true });

/** Reads an item as it was stored; its schema is for the reader to apply. */
export const fromItem = (item: Item): Record<string, unknown> => unmarshall(item);
