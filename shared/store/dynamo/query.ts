import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { OrderedPageRequest, Page, PageRequest } from '../../workflows/core/ports.ts';
import { cursorOf, startKeyOf } from './cursor.ts';
import type { Item } from './item.ts';
import type { Partition } from './partition.ts';

/** How a partition is read in the order that is asked for. */
export const inOrder = ({ order }: OrderedPageRequest): { ScanIndexForward?: false } =>
  order === 'newest' ? { ScanIndexForward: false } : {};

/** One page of a partition's items. @throws Refusal `invalid-input` for a cursor that is not of this list */
export async function queryPage(
  client: DynamoDBClient,
  partition: Partition,
  { limit, cursor }: PageRequest,
): Promise<Page<Item>> {
  const start = cursor === undefined ? undefined : startKeyOf(cursor, partition);
  const output = await client.send(
    new QueryCommand({ ...partition.query, Limit: limit, ...(start && { ExclusiveStartKey: start }) }),
  );
  return {
    items: output.Items ?? [],
    ...(output.LastEvaluatedKey && { cursor: cursorOf(output.LastEvaluatedKey) }),
  };
}

/** The fewest items that are looked at first where a filter leaves some out. */
const firstLook = 25;
/** How many times as many as before are looked at next, at most. */
const growth = 4;

/** How far a list was looked through. */
interface Look {
  /** Items that were looked at, and how many of them with the last Query. */
  seen: number;
  last: number;
  found: number;
}

/** How many items to look at for the rest of a page: as many as those before had it, and a quarter more. */
function nextLook({ filtered }: Partition, limit: number, { seen, last, found }: Look): number {
  if (!filtered) return limit - found;
  if (seen === 0) return Math.max(2 * limit, firstLook);
  return Math.min(growth * last, Math.ceil((1.25 * (limit - found) * seen) / found));
}

/** Queries for one page; with 1 MB each this is far beyond any list of ours. */
const mostQueries = 16;

/**
 * One page of a list of which some items are left out, by a filter or because they cannot be read: it is read on until the page is
 * full, the list ends, or there is no time for more. Then the page is short, and its cursor goes on where reading stopped.
 * @param read gives an item's record, or nothing where it is left out
 * @param mayGoOn whether there is time for another Query
 */
export async function queryFullPage<T>(
  client: DynamoDBClient,
  partition: Partition,
  { limit, cursor }: PageRequest,
  read: (item: Item) => T[],
  mayGoOn: () => boolean,
): Promise<Page<T>> {
  const found: { item: Item; record: T }[] = [];
  const look: Look = { seen: 0, last: 0, found: 0 };
  let start = cursor === undefined ? undefined : startKeyOf(cursor, partition);
  for (let n = 0; n < mostQueries && (n === 0 || (start && found.length < limit && mayGoOn())); n++) {
    const Limit = nextLook(partition, limit, look);
    const output = await client.send(
      new QueryCommand({ ...partition.query, Limit, ...(start && { ExclusiveStartKey: start }) }),
    );
    found.push(...(output.Items ?? []).flatMap((item) => read(item).map((record) => ({ item, record }))));
    start = output.LastEvaluatedKey;
    look.last = Limit;
    look.seen += output.ScannedCount ?? Limit;
    look.found = found.length;
  }
  const shown = found.slice(0, limit);
  const last = found.length > limit ? keyAt(partition, shown.at(-1)?.item) : start;
  return { items: shown.map(({ record }) => record), ...(last && { cursor: cursorOf(last) }) };
}

/** The key by which a list goes on after an item. */
export const keyAt = ({ keys }: Partition, item: Item = {}): Item =>
  Object.fromEntries(keys.flatMap((name) => (item[name] ? [[name, item[name]]] : [])));

/** All items of a partition, page after page of up to 1 MB. */
export async function queryAll(client: DynamoDBClient, { query }: Partition): Promise<Item[]> {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const output = await client.send(new QueryCommand({ ...query, ...(start && { ExclusiveStartKey: start }) }));
    items.push(...(output.Items ?? []));
    start = output.LastEvaluatedKey;
  } while (start);
  return items;
}
