import { createHash } from 'node:crypto';
import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { SealedForms } from '../links/kept-form-seals.ts';
import type { TableNames } from './dynamo/client.ts';
import { fromItem, toItem } from './dynamo/item.ts';

/** What else stands there is another release's, and is not read. */
const Stored = z.object({ sealed: z.string(), expiresAt: z.int() });

/** Whoever reads the table learns no id that a browser could send. */
const keyOf = (keptId: string) => ({ pk: `KEPT#${createHash('sha256').update(keptId).digest('base64url')}` });

/** Keeps forms that came when their session had ended, sealed. */
export function keptFormStore(client: DynamoDBClient, tableName: TableNames): SealedForms {
  const TableName = tableName('Requests');
  return {
    async put(keptId, sealed, expiresAt) {
      const Item = toItem({ ...keyOf(keptId), schema: 1, sealed, expiresAt });
      await client.send(new PutItemCommand({ TableName, Item }));
    },
    async get(keptId) {
      const get = new GetItemCommand({ TableName, Key: toItem(keyOf(keptId)), ConsistentRead: true });
      const { Item } = await client.send(get);
      return Item && Stored.safeParse(fromItem(Item)).data;
    },
  };
}
