import { isDeepStrictEqual } from 'node:util';
import {
  BatchWriteItemCommand,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
  type ScanCommandOutput,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { StaffEndpoint } from '../../shared/domain/messages/subscription.ts';
import { fromItem, type Item, toItem } from '../../shared/store/dynamo/item.ts';
import { type TableName, tableNames } from '../../shared/store/table.ts';
import type { ServiceDoor } from './doors.ts';

/** A record as it stands in a table. */
export type Row = Readonly<Record<string, unknown>>;

interface Written {
  table: TableName;
  row: Row;
}

/** An item, or the key of one that is not there any more. */
type Place = { TableName?: string | undefined; item: Item; isGone?: boolean };

const nameOf = ({ pk, sk }: Item): string => `${pk?.S} ${sk?.S ?? ''}`;
const keyOf = ({ pk, sk }: Item): Item => ({ ...(pk && { pk }), ...(sk && { sk }) });

/** What a command put whole, and what it changed in place. */
function writesOf(command: object): { puts: Place[]; changed: Place[] } {
  if (command instanceof PutItemCommand)
    return { puts: [{ TableName: command.input.TableName, item: command.input.Item ?? {} }], changed: [] };
  if (command instanceof UpdateItemCommand)
    return { puts: [], changed: [{ TableName: command.input.TableName, item: command.input.Key ?? {} }] };
  if (!(command instanceof TransactWriteItemsCommand)) return { puts: [], changed: [] };
  const writes = command.input.TransactItems ?? [];
  return {
    puts: writes.flatMap(({ Put }) => (Put ? [{ TableName: Put.TableName, item: Put.Item ?? {} }] : [])),
    changed: writes.flatMap(({ Update, Delete }) => {
      const write = Update ?? Delete;
      return write ? [{ TableName: write.TableName, item: write.Key ?? {} }] : [];
    }),
  };
}

/**
 * The engine, with all that its tables hold at hand: what a command wrote is read back before the next one begins, so that what
 * holds of the tables can be looked at after every single write. `isAsTold` says whether the tables hold just that.
 */
export class Tables implements ServiceDoor {
  private readonly rows = new Map<TableName, Map<string, Row>>(tableNames.map((name) => [name, new Map()]));
  private readonly items = new Map<TableName, Map<string, Item>>(tableNames.map((name) => [name, new Map()]));
  private readonly done = new Set<string>();
  private readonly engine: ServiceDoor;
  /** Told of every write after it is carried out. */
  onWrite: (written: readonly Written[]) => void = () => undefined;
  /** Counts writes. */
  writes = 0;

  constructor(engine: ServiceDoor) {
    this.engine = engine;
  }

  of(table: TableName): Row[] {
    return [...(this.rows.get(table)?.values() ?? [])];
  }

  row(table: TableName, pk: string, sk = ''): Row | undefined {
    return this.rows.get(table)?.get(`${pk} ${sk}`);
  }

  /** The item under a key, as a stream shows it. */
  item(table: TableName, pk: string): Item {
    return this.items.get(table)?.get(`${pk} `) ?? {};
  }

  async send(command: object): Promise<unknown> {
    const answer = await this.engine.send(command);
    const token = command instanceof TransactWriteItemsCommand ? (command.input.ClientRequestToken ?? '') : '';
    if (token && this.done.has(token)) return answer;
    if (token) this.done.add(token);
    await this.follow(command);
    return answer;
  }

  private async follow(command: object): Promise<void> {
    const { puts, changed } = writesOf(command);
    if (puts.length + changed.length === 0) return;
    const read = await Promise.all(changed.map(({ TableName, item }) => this.read(TableName, item)));
    this.writes += 1;
    const written = [...puts.flatMap((each) => this.keep(each)), ...read.flatMap((each) => this.keep(each))];
    this.onWrite(written);
  }

  private async read(TableName: string | undefined, key: Item): Promise<Place> {
    const found = await this.engine.send(new GetItemCommand({ TableName, Key: key, ConsistentRead: true }));
    const { Item: item } = found as { Item?: Item };
    return { TableName, item: item ?? key, isGone: item === undefined };
  }

  private keep({ TableName, item, isGone }: Place): Written[] {
    const table = TableName as TableName;
    const name = nameOf(item);
    if (isGone) {
      this.rows.get(table)?.delete(name);
      this.items.get(table)?.delete(name);
      return [];
    }
    const row = fromItem(item);
    const isNew = !isDeepStrictEqual(this.rows.get(table)?.get(name), row);
    this.rows.get(table)?.set(name, row);
    this.items.get(table)?.set(name, item);
    return isNew ? [{ table, row }] : [];
  }

  /** An address of staff is confirmed from now on, or is not any more, as the daily comparison finds out. */
  async turnEndpoint(key: { pk: string; sk: string }): Promise<void> {
    const row = this.row('Directory', key.pk, key.sk);
    if (!row) return;
    const { state, ...endpoint } = row.endpoint as StaffEndpoint;
    const turned = {
      ...endpoint,
      state: state === 'confirmed' ? 'pending' : 'confirmed',
      version: endpoint.version + 1,
    };
    const Item = toItem({ ...row, version: turned.version, endpoint: turned });
    await this.send(new PutItemCommand({ TableName: 'Directory', Item }));
  }

  /** All that the engine holds of a table: a megabyte at a time, as it hands it out. */
  private async scan(TableName: TableName, from?: Item): Promise<Item[]> {
    const scan = new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey: from });
    const { Items = [], LastEvaluatedKey: last } = (await this.engine.send(scan)) as ScanCommandOutput;
    return last ? [...Items, ...(await this.scan(TableName, last))] : Items;
  }

  /** Whether the tables of the engine hold what this says they hold. */
  async isAsTold(): Promise<boolean> {
    const each = tableNames.map(async (table) => {
      const items = await this.scan(table);
      const told = this.rows.get(table);
      return (
        items.length === told?.size && items.every((item) => isDeepStrictEqual(told.get(nameOf(item)), fromItem(item)))
      );
    });
    return (await Promise.all(each)).every((same) => same);
  }

  /** Takes everything out of the engine, so that another history can begin. */
  async empty(): Promise<void> {
    const all = [...this.items].flatMap(([table, items]) =>
      [...items.values()].map((item) => ({ table, request: { DeleteRequest: { Key: keyOf(item) } } })),
    );
    for (let at = 0; at < all.length; at += 25) {
      const byTable = Map.groupBy(all.slice(at, at + 25), ({ table }) => table);
      const RequestItems = Object.fromEntries(
        [...byTable].map(([table, some]) => [table, some.map(({ request }) => request)]),
      );
      await this.engine.send(new BatchWriteItemCommand({ RequestItems }));
    }
    for (const kept of [...this.rows.values(), ...this.items.values()]) kept.clear();
    this.writes = 0;
  }
}
