import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { PageReader, ReplyReader } from '../../workflows/paging/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { toItem } from '../dynamo/item.ts';
import { pageKey, pageOf, replyKey, replyOf } from '../records/page-link-record.ts';
import { readable } from './readable.ts';

/** Reads what links and digits of pages stand for. What this release cannot read stands for nothing. */
export function pageLinkReader(client: DynamoDBClient, tableName: TableNames): PageReader & ReplyReader {
  const TableName = tableName('Requests');
  const get = async (key: { pk: string }) => {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: toItem(key), ConsistentRead: true }));
    return Item ? [Item] : [];
  };
  return {
    page: async (token) => readable(await get(pageKey(token)), pageOf)[0],
    reply: async (digits) => readable(await get(replyKey(digits)), replyOf)[0],
  };
}
