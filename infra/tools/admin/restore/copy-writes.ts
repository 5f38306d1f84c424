import { ConditionalCheckFailedException, DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { StoreClient } from '../../../../shared/store/dynamo/client.ts';
import { type Item, toItem } from '../../../../shared/store/dynamo/item.ts';
import { type TableDescription, tables } from '../../../../shared/store/table.ts';
import type { Fate } from './item-fate.ts';
import type { RestoredTable } from './restored-tables.ts';

/** One item on both sides. */
export interface CopyWrite {
  readonly restored?: Item;
  readonly live?: Item | undefined;
}

/** The stage wrote an item between our look and our write. */
export class SomebodyWrites extends Error {
  constructor(table: string) {
    super(
      `An item of ${table} changed while it was copied: something still writes. Stop it (npm run restore -- --stop-writes), then run this again: what is done is not done twice.`,
    );
    this.name = 'SomebodyWrites';
  }
}

/** The key of an item, as readers ask by it. */
export function keyOf(table: RestoredTable, item: Item): Record<string, string> {
  const { partitionKey, sortKey }: TableDescription = tables[table];
  const names = sortKey ? [partitionKey, sortKey] : [partitionKey];
  return Object.fromEntries(names.map((name) => [name, item[name]?.S ?? '']));
}

/** Only what stands as it was read: our records carry a version, which every writer moves on. */
const asRead = ({ version }: Item) =>
  version?.N === undefined
    ? { ConditionExpression: 'attribute_exists(pk)' }
    : {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      };

/** Writes at a time. */
const atOnce = 25;

function commandOf(table: RestoredTable, TableName: string, { restored, live }: CopyWrite, fate: Fate) {
  if (fate === 'removed' && live)
    return new DeleteItemCommand({ TableName, Key: toItem(keyOf(table, live)), ...asRead(live) });
  if (fate === 'added')
    return new PutItemCommand({ TableName, Item: restored, ConditionExpression: 'attribute_not_exists(pk)' });
  if (fate === 'changed' && live) return new PutItemCommand({ TableName, Item: restored, ...asRead(live) });
  return undefined;
}

/** Writes what is to be added, changed or removed. @throws SomebodyWrites */
export async function writeCopies(
  client: StoreClient,
  table: RestoredTable,
  TableName: string,
  writes: readonly (CopyWrite & { fate: Fate })[],
): Promise<void> {
  const commands = writes
    .map((write) => commandOf(table, TableName, write, write.fate))
    .filter((each) => each !== undefined);
  try {
    for (let first = 0; first < commands.length; first += atOnce)
      // The client's overloads take one kind of command each.
      await Promise.all(commands.slice(first, first + atOnce).map((command) => client.send(command as PutItemCommand)));
  } catch (error) {
    throw error instanceof ConditionalCheckFailedException ? new SomebodyWrites(table) : error;
  }
}
