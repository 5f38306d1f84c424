import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  GetItemCommand,
  IdempotentParameterMismatchException,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../shared/store/dynamo/item.ts';
import { type TableDescription, tables } from '../../../shared/store/table.ts';
import type { ServiceDoor } from '../doors.ts';
import { meets } from './condition.ts';
import { updated } from './update.ts';

type Table = Map<string, Item>;

const nameOf = ({ pk, sk }: Item): string => `${pk?.S} ${sk?.S ?? ''}`;

/** As DynamoDB does: a partition key has 1 to 2048 bytes, a sort key 1 to 1024. */
function refuseOddKey({ pk, sk }: Item = {}): void {
  const isOdd = (text: string | undefined, most: number) =>
    text !== undefined && (text === '' || Buffer.byteLength(text) > most);
  if (isOdd(pk?.S, 2048) || isOdd(sk?.S, 1024))
    throw Object.assign(new Error('A key is empty or too long.'), { name: 'ValidationException' });
}

/** One write: what it is tried on, and what it would leave; nothing = it is taken away. */
interface Write {
  TableName?: string | undefined;
  Key?: Item | undefined;
  Item?: Item | undefined;
  UpdateExpression?: string | undefined;
  ConditionExpression?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Item | undefined;
  ReturnValues?: string | undefined;
  ReturnValuesOnConditionCheckFailure?: string | undefined;
}

const afterwards = (write: Write, before: Item | undefined): Item | undefined => {
  if (write.Item) return write.Item;
  return write.UpdateExpression ? updated(before ?? write.Key ?? {}, write.UpdateExpression, write) : undefined;
};

const { $metadata } = { $metadata: {} };

/** Sort key and then key, as an index lists its items. */
const byOrder =
  (sortKey: string) =>
  (a: Item, b: Item): number =>
    (a[sortKey]?.S ?? '').localeCompare(b[sortKey]?.S ?? '', 'en-US-u-va-posix') || (nameOf(a) < nameOf(b) ? -1 : 1);

/**
 * As much of DynamoDB as the product uses, in memory, with conditions, cancellation reasons and request tokens: histories on it are the
 * same as on the embedded engine (alerts.test.ts), and take a fifth of the time.
 */
export class MemoryStore implements ServiceDoor {
  private all = new Map<string, Table>();
  private readonly done = new Map<string, string>();

  private table(name = ''): Table {
    const table = this.all.get(name) ?? new Map<string, Item>();
    this.all.set(name, table);
    return table;
  }

  /** The same tables in a store of their own. */
  copy(): MemoryStore {
    const copy = new MemoryStore();
    copy.all = new Map([...this.all].map(([name, table]) => [name, new Map(table)]));
    return copy;
  }

  /** The items of a table, in no order. */
  items(name: string): Item[] {
    return [...this.table(name).values()];
  }

  private find({ TableName, Key, Item }: Write): Item | undefined {
    refuseOddKey(Key ?? Item);
    return this.table(TableName).get(nameOf(Key ?? Item ?? {}));
  }

  private keep(write: Write, item: Item | undefined): void {
    const name = nameOf(write.Key ?? write.Item ?? {});
    if (item) this.table(write.TableName).set(name, item);
    else this.table(write.TableName).delete(name);
  }

  private write(write: Write): object {
    const before = this.find(write);
    if (!meets(write.ConditionExpression, before, write))
      throw new ConditionalCheckFailedException({
        message: 'The conditional request failed',
        $metadata,
        ...(write.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && before && { Item: before }),
      });
    const after = afterwards(write, before);
    this.keep(write, after);
    const shown = { ALL_OLD: before, ALL_NEW: after }[write.ReturnValues ?? ''];
    return shown ? { Attributes: shown } : {};
  }

  private transact({ TransactItems = [], ClientRequestToken: token }: TransactWriteItemsCommandInput): object {
    const body = JSON.stringify(TransactItems);
    const known = token === undefined ? undefined : this.done.get(token);
    if (known === body) return {};
    if (known !== undefined) throw new IdempotentParameterMismatchException({ message: 'Another body', $metadata });
    const writes = TransactItems.map(({ Put, Update, Delete }) => (Put ?? Update ?? Delete ?? {}) as Write);
    const reasons = writes.map((write) => {
      const before = this.find(write);
      if (meets(write.ConditionExpression, before, write)) return { Code: 'None' };
      const isShown = write.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && before;
      return { Code: 'ConditionalCheckFailed', ...(isShown && { Item: before }) };
    });
    if (reasons.some(({ Code }) => Code !== 'None'))
      throw new TransactionCanceledException({ message: 'cancelled', CancellationReasons: reasons, $metadata });
    for (const write of writes) this.keep(write, afterwards(write, this.find(write)));
    if (token !== undefined) this.done.set(token, body);
    return {};
  }

  private query(input: QueryCommandInput): object {
    const { TableName = '', IndexName, Limit = Number.POSITIVE_INFINITY, ExclusiveStartKey: from } = input;
    const description: TableDescription = tables[TableName as keyof typeof tables];
    const list = description.indexes.find(({ indexName }) => indexName === IndexName) ?? description;
    const { sortKey = 'pk' } = list;
    const keys = [description, list].flatMap((each) => [each.partitionKey, each.sortKey]);
    const inOrder = byOrder(sortKey);
    const ofKey = [...this.table(TableName).values()]
      .filter((item) => item[sortKey] && meets(input.KeyConditionExpression, item, input))
      .toSorted((a, b) => (input.ScanIndexForward === false ? inOrder(b, a) : inOrder(a, b)));
    const rest = from ? ofKey.slice(1 + ofKey.findIndex((item) => nameOf(item) === nameOf(from))) : ofKey;
    const seen = rest.slice(0, Limit);
    const last = Object.entries(seen.at(-1) ?? {}).filter(([name]) => keys.includes(name));
    const Items = seen.filter((item) => meets(input.FilterExpression, item, input));
    return {
      Items,
      ScannedCount: seen.length,
      ...(rest.length > Limit && { LastEvaluatedKey: Object.fromEntries(last) }),
    };
  }

  private batchGet(asked: Record<string, { Keys?: Item[] | undefined }>): object {
    const found = Object.entries(asked).map(([name, { Keys = [] }]): [string, Item[]] => [
      name,
      Keys.map((key) => this.table(name).get(nameOf(key))).filter((item) => item !== undefined),
    ]);
    return { Responses: Object.fromEntries(found) };
  }

  private remove(
    asked: Record<string, { DeleteRequest?: { Key?: Record<string, AttributeValue> | undefined } }[]>,
  ): object {
    for (const [name, some] of Object.entries(asked))
      for (const { DeleteRequest } of some) this.table(name).delete(nameOf(DeleteRequest?.Key ?? {}));
    return {};
  }

  private answer(command: object): object {
    if (command instanceof TransactWriteItemsCommand) return this.transact(command.input);
    if (command instanceof PutItemCommand || command instanceof UpdateItemCommand)
      return this.write(command.input as Write);
    if (command instanceof QueryCommand) return this.query(command.input);
    if (command instanceof BatchGetItemCommand) return this.batchGet(command.input.RequestItems ?? {});
    if (command instanceof BatchWriteItemCommand) return this.remove(command.input.RequestItems as never);
    if (command instanceof ScanCommand) return { Items: [...this.table(command.input.TableName).values()] };
    if (!(command instanceof GetItemCommand))
      throw new Error(`The store in memory knows no ${command.constructor.name}.`);
    const Item = this.find(command.input as Write);
    return Item ? { Item } : {};
  }

  async send(command: object): Promise<unknown> {
    return structuredClone(this.answer(command));
  }
}
