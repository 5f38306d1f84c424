import { GetItemCommand, type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../../../shared/store/dynamo/item.ts';
import type { MemoryStore } from '../../../../alerts/store/memory-store.ts';
import { labelOf } from './item-labels.ts';

/** An item that a transaction wrote, as it was and as it became; absent = it was, or is, not there. */
export interface Written {
  readonly table: string;
  readonly key: Item;
  readonly label: string;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** A transaction that was carried out. */
export interface Transaction {
  /** What somebody did. */
  readonly step: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly items: readonly Written[];
  /** Everything as it stood right after it. */
  readonly after: MemoryStore;
}

const keyOf = ({ pk, sk }: Item): Item => ({ ...(pk && { pk }), ...(sk && { sk }) });

const placeOf = ({ Put, Update, Delete }: TransactWriteItem): { table: string; key: Item } | undefined => {
  const target = Put ?? Update ?? Delete;
  if (!target) return undefined;
  return { table: target.TableName ?? '', key: keyOf(('Item' in target ? target.Item : target.Key) ?? {}) };
};

/** Notes every transaction that is carried out on a store. */
export class Recorder {
  readonly transactions: Transaction[] = [];
  step = '';
  private readonly store: () => MemoryStore;

  /** @param store the store that is written at present */
  constructor(store: () => MemoryStore) {
    this.store = store;
  }

  private async read({ table, key }: { table: string; key: Item }): Promise<Item | undefined> {
    const answer = await this.store().send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }));
    return (answer as { Item?: Item }).Item;
  }

  /** Carries a command out. @throws what the store throws: then nothing is noted */
  async through(command: object, send: () => Promise<unknown>): Promise<unknown> {
    if (!(command instanceof TransactWriteItemsCommand)) return send();
    const places = (command.input.TransactItems ?? []).flatMap((write) => placeOf(write) ?? []);
    const before = await Promise.all(places.map((place) => this.read(place)));
    const answer = await send();
    const after = await Promise.all(places.map((place) => this.read(place)));
    const items = places.map((place, at) => ({
      ...place,
      label: labelOf(place.table, after[at] ?? before[at] ?? place.key),
      before: before[at],
      after: after[at],
    }));
    this.transactions.push({ step: this.step, at: Date.now(), items, after: this.store().copy() });
    return answer;
  }
}
