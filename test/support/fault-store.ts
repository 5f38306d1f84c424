import { BatchWriteItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { IdPrefix, IdSource } from '../../shared/domain/core/ids.ts';
import type { Item } from '../../shared/store/dynamo/item.ts';
import type { TableName } from '../../shared/store/table.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { wireClient } from '../histories/wire-client.ts';
import { openStore, type TestStore } from './store.ts';

/** The tables that workflows write. */
const written: readonly TableName[] = ['Cases', 'Clinical', 'Schedule', 'Outbox', 'Audit', 'Requests', 'Directory'];

/** What stands in a store: its items by table and key. */
export type Contents = Map<string, { table: TableName; item: Item }>;

/** Ids counted upwards over the whole file, each with an `n` at its beginning: no token names two commits. */
export function freshIds(): IdSource {
  let last = 0;
  const next = (prefix: IdPrefix) => `${prefix}_n${String(++last).padStart(19, '0')}`;
  return { next, code: () => '7KQ4-M2XD' };
}

const keyOf = ({ pk, sk }: Item): Item => ({ ...(pk && { pk }), ...(sk && { sk }) });

const sorted = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** An item as text, the same for two runs that did the same: fresh ids and what hangs on them are levelled. */
const textOf = (table: TableName, item: Item): string =>
  `${table} ${JSON.stringify({ ...unmarshall(item), sealedBody: undefined }, sorted)}`
    .replaceAll(/([_:])n\d{19}/g, '$1new')
    .replaceAll(/(notice|page)-P\d/g, '$1-P');

/** All that a store holds, for comparing. */
export const stateOf = (contents: Contents): string[] =>
  [...contents.values()].map(({ table, item }) => textOf(table, item)).toSorted();

/** What two states do not have in common: `-` what only the wanted one has, `+` what only the other has. */
export function differences(found: readonly string[], wanted: readonly string[]): string[] {
  const only = (some: readonly string[], others: readonly string[]) => some.filter((text) => !others.includes(text));
  const doubled = found.length === wanted.length ? [] : [`${found.length} items instead of ${wanted.length}`];
  return [
    ...only(wanted, found).map((text) => `- ${text}`),
    ...only(found, wanted).map((text) => `+ ${text}`),
    ...doubled,
  ];
}

/**
 * A store whose contents can be read whole and put back. So many runs are made on it that the SDK's serialising and signing would
 * take most of their time: its commands go to the engine in the wire format.
 */
export async function openFaultStore() {
  const store = await openStore();
  const wire = wireClient(store.endpoint);
  const speakWire = () => Object.assign(store.client, { send: wire.send });
  speakWire();
  return {
    ...store,
    /** Through the SDK, where calls are counted. */
    async callsOf(work: () => Promise<unknown>) {
      Reflect.deleteProperty(store.client, 'send');
      return store.callsOf(work).finally(speakWire);
    },
    async stop() {
      wire.destroy();
      await store.stop();
    },
    contents: () => readContents(store),
    /** Puts everything back. @param present what was read last */
    async restore(wanted: Contents, present: Contents) {
      const gone = [...present].filter(([name]) => !wanted.has(name));
      const other = [...wanted].filter(
        ([name, { item }]) => JSON.stringify(present.get(name)?.item) !== JSON.stringify(item),
      );
      await write(store, [
        ...gone.map(([, { table, item }]) => ({ table, request: { DeleteRequest: { Key: keyOf(item) } } })),
        ...other.map(([, { table, item }]) => ({ table, request: { PutRequest: { Item: item } } })),
      ]);
    },
    /** Empties the store and writes what a history begins with. @returns its contents */
    async begin(changes: readonly Change[]): Promise<Contents> {
      await this.restore(new Map(), await readContents(store));
      if (changes.length > 0) await store.commit(...changes);
      return readContents(store);
    },
  };
}
export type FaultStore = Awaited<ReturnType<typeof openFaultStore>>;

async function readContents({ client, tableName }: TestStore): Promise<Contents> {
  const ofTable = async (table: TableName) => {
    const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName(table), ConsistentRead: true }));
    return Items.map((item) => [`${table} ${item.pk?.S} ${item.sk?.S ?? ''}`, { table, item }] as const);
  };
  return new Map((await Promise.all(written.map(ofTable))).flat());
}

type Write = { table: TableName; request: { DeleteRequest: { Key: Item } } | { PutRequest: { Item: Item } } };

async function write({ client, tableName }: TestStore, writes: readonly Write[]): Promise<void> {
  if (writes.length === 0) return;
  const byTable = Map.groupBy(writes.slice(0, 25), ({ table }) => tableName(table));
  const RequestItems = Object.fromEntries(
    [...byTable].map(([name, some]) => [name, some.map(({ request }) => request)]),
  );
  await client.send(new BatchWriteItemCommand({ RequestItems }));
  await write({ client, tableName } as TestStore, writes.slice(25));
}
