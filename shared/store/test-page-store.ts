import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { TestPage } from '../domain/paging/test-page.ts';
import type { TestPages } from '../workflows/paging/ports.ts';
import type { TableNames } from './dynamo/client.ts';
import { type Item, toItem } from './dynamo/item.ts';
import { readable } from './readers/readable.ts';
import { testPageItem, testPageKey, testPageOf } from './records/test-page-record.ts';
import { unchangedSince } from './writes/write.ts';

type Name = Pick<TestPage, 'region' | 'date'>;

/** When the item may be forgotten, epoch second, as whoever promised the page had it. */
const expiryOf = (item: Item): number | undefined => (item.expiresAt?.N ? Number(item.expiresAt.N) : undefined);

/** Keeps the answers to test pages. */
export function testPageStore(client: DynamoDBClient, tableName: TableNames): TestPages {
  const TableName = tableName('Outbox');
  const itemOf = async (name: Name): Promise<Item[]> => {
    const get = new GetItemCommand({ TableName, Key: toItem(testPageKey(name)), ConsistentRead: true });
    const { Item } = await client.send(get);
    return Item ? [Item] : [];
  };
  const page = async (name: Name): Promise<TestPage | undefined> => readable(await itemOf(name), testPageOf)[0];

  async function answered(name: Name, by: string, at: string): Promise<TestPage | undefined> {
    const items = await itemOf(name);
    const [before] = readable(items, testPageOf);
    if (!before || before.answer) return before;
    const after = { ...before, version: before.version + 1, answer: { by, at } };
    const Item = toItem(testPageItem(after, items[0] && expiryOf(items[0])));
    try {
      await client.send(new PutItemCommand({ TableName, Item, ...unchangedSince(before.version) }));
      return after;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return answered(name, by, at);
      throw error;
    }
  }

  return { page, answered };
}
