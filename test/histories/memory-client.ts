import {
  type AttributeValue,
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  ConditionalCheckFailedException,
  GetItemCommand,
  type GetItemCommandInput,
  IdempotentParameterMismatchException,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
  type QueryCommandInput,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import { type Condition, meets } from './condition.ts';
import { tables } from './product.ts';

type Item = Record<string, AttributeValue>;
type Table = Map<string, Item>;

/** As much of a DynamoDB client as the store uses of it. */
export interface StoreDoor {
  send(command: object): Promise<unknown>;
}

const keyOf = ({ pk, sk }: Item): string => `${pk?.S} ${sk?.S ?? ''}`;

function cancelled(reasons: { Code: string; Item?: Item }[]): TransactionCanceledException {
  return new TransactionCanceledException({
    message: 'Transaction cancelled',
    CancellationReasons: reasons,
    $metadata: {},
  });
}

/** One part of a transaction: what it asks of the item, and what stands there afterwards. */
interface Part extends Condition {
  table: Table;
  key: string;
  /** Undefined = the item goes, or stays away. */
  next: Item | undefined;
  returned?: string | undefined;
}

function partOf(write: TransactWriteItem, tableOf: (name: string | undefined) => Table): Part {
  const { Put, Delete, ConditionCheck } = write;
  const target = Put ?? Delete ?? ConditionCheck;
  if (!target) throw new Error('The memory store knows no updates.');
  const { ReturnValuesOnConditionCheckFailure: returned, TableName, ...condition } = target;
  const table = tableOf(TableName);
  const key = keyOf(('Item' in target ? target.Item : target.Key) ?? {});
  const next = ConditionCheck ? table.get(key) : Put?.Item;
  return { ...condition, table, key, next, returned };
}

function carryOut({ table, key, next }: Part): void {
  if (next) table.set(key, next);
  else table.delete(key);
}

/** All writes or none, each under its condition; the same token again does nothing more. */
function transactions(tableOf: (name: string | undefined) => Table) {
  const done = new Map<string, string>();
  return ({ TransactItems = [], ClientRequestToken: token = '' }: TransactWriteItemsCommandInput): object => {
    const body = JSON.stringify(TransactItems);
    const before = done.get(token);
    if (before === body) return {};
    if (before !== undefined)
      throw new IdempotentParameterMismatchException({ message: 'Another body', $metadata: {} });
    const parts = TransactItems.map((write) => partOf(write, tableOf));
    const reasons = parts.map((part) => {
      const old = part.table.get(part.key);
      if (meets(part, old)) return { Code: 'None' };
      return { Code: 'ConditionalCheckFailed', ...(part.returned === 'ALL_OLD' && old && { Item: old }) };
    });
    if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons);
    parts.forEach(carryOut);
    done.set(token, body);
    return {};
  };
}

function query(table: Table, { TableName, IndexName, ...input }: QueryCommandInput): object {
  const description = tables[TableName as keyof typeof tables];
  const index = description.indexes.find(({ indexName }) => indexName === IndexName);
  const sortKey: string = index?.sortKey ?? 'sk';
  const attribute = input.ExpressionAttributeNames?.['#partition'] ?? '';
  const wanted = input.ExpressionAttributeValues?.[':partition']?.S;
  const order = (item: Item) => item[sortKey]?.S ?? '';
  const Items = [...table.values()]
    .filter((item) => item[attribute]?.S === wanted)
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  return { Items };
}

/**
 * The store in memory: as much of DynamoDB as booking uses, one call at a time, with its conditions, cancellation reasons and
 * request tokens. Histories on it are the same as on the embedded engine (memory-client.test.ts) and take a hundredth of the time.
 */
export function memoryClient(): StoreDoor {
  const all = new Map<string, Table>();
  const tableOf = (name = ''): Table => {
    const table = all.get(name) ?? new Map<string, Item>();
    all.set(name, table);
    return table;
  };
  const get = ({ TableName, Key = {} }: GetItemCommandInput): object => {
    const Item = tableOf(TableName).get(keyOf(Key));
    return Item ? { Item } : {};
  };
  const batchGet = ({ RequestItems = {} }: BatchGetItemCommandInput): object => {
    const ofTable = ([name, { Keys = [] }]: [string, { Keys?: Item[] | undefined }]) => [
      name,
      Keys.map((key) => tableOf(name).get(keyOf(key))).filter((item) => item !== undefined),
    ];
    return { Responses: Object.fromEntries(Object.entries(RequestItems).map(ofTable)) };
  };
  const put = ({ TableName, Item = {}, ...condition }: PutItemCommandInput): object => {
    const table = tableOf(TableName);
    if (!meets(condition, table.get(keyOf(Item))))
      throw new ConditionalCheckFailedException({ message: 'The conditional request failed', $metadata: {} });
    table.set(keyOf(Item), Item);
    return {};
  };
  const transact = transactions(tableOf);
  return {
    async send(command) {
      if (command instanceof PutItemCommand) return put(command.input);
      if (command instanceof TransactWriteItemsCommand) return transact(command.input);
      if (command instanceof BatchGetItemCommand) return batchGet(command.input);
      if (command instanceof GetItemCommand) return get(command.input);
      if (command instanceof QueryCommand) return query(tableOf(command.input.TableName), command.input);
      throw new Error(`The memory store does not know ${command.constructor.name}.`);
    },
  };
}
