import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { SavedFormReader } from '../../workflows/saved-forms/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { type Item, toItem } from '../dynamo/item.ts';
import {
  formContactKey,
  formContactOf,
  formLinkKey,
  formLinkOf,
  savedFormKey,
  savedFormOf,
} from '../records/saved-form-record.ts';
import { readable } from './readable.ts';

/** Reads forms that were saved, and links to them. What this release cannot read is not there. */
export function savedFormReader(client: DynamoDBClient, tableName: TableNames): SavedFormReader {
  const TableName = tableName('Requests');
  const get = async <T>(key: { pk: string }, read: (item: Item) => T): Promise<T | undefined> => {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: toItem(key), ConsistentRead: true }));
    return Item && readable([Item], read)[0];
  };
  return {
    form: (formId) => get(savedFormKey(formId), savedFormOf),
    link: (linkId) => get(formLinkKey(linkId), formLinkOf),
    contact: (contact) => get(formContactKey(contact), formContactOf),
  };
}
