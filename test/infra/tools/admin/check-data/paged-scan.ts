import type { ScanCommandInput } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../../../shared/store/dynamo/item.ts';
import { type TableDescription, tables } from '../../../../../shared/store/table.ts';
import { meets } from '../../../../alerts/store/condition.ts';
import type { MemoryStore } from '../../../../alerts/store/memory-store.ts';

/** So few that whoever takes the first page for the whole table finds next to nothing. */
const pageSize = 7;

const nameOf = ({ pk, sk }: Item): string => `${pk?.S} ${sk?.S ?? ''}`;

/** `a IN (b, c)` in the words that the store in memory knows. */
const spelledOut = (filter: string): string =>
  filter.replaceAll(
    /([#\w.]+) IN \(([^)]*)\)/g,
    (_, name: string, values: string) =>
      `(${values
        .split(', ')
        .map((value) => `${name} = ${value}`)
        .join(' OR ')})`,
  );

/** Scans a table or an index of a store in memory, a page at a time; what a filter leaves out counts for the page, as with DynamoDB. */
export function pagedScan(store: MemoryStore, input: ScanCommandInput): object {
  const { TableName = '', IndexName, ExclusiveStartKey: from, FilterExpression: filter } = input;
  const description: TableDescription = tables[TableName as keyof typeof tables];
  const index = description.indexes.find(({ indexName }) => indexName === IndexName);
  const all = store
    .items(TableName)
    .filter((item) => !index || item[index.partitionKey])
    .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const start = from ? all.findIndex((item) => nameOf(item) > nameOf(from)) : 0;
  const rest = start < 0 ? [] : all.slice(start);
  const page = rest.slice(0, Math.min(input.Limit ?? pageSize, pageSize));
  const last = page.at(-1);
  const isMore = last !== undefined && rest.length > page.length;
  return {
    Items: page.filter((item) => meets(filter && spelledOut(filter), item, input)).map((item) => structuredClone(item)),
    ScannedCount: page.length,
    ...(isMore && { LastEvaluatedKey: { ...(last.pk && { pk: last.pk }), ...(last.sk && { sk: last.sk }) } }),
  };
}
