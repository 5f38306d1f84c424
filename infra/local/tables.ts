import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  paginateListTables,
} from '@aws-sdk/client-dynamodb';
import { type TableDescription, type TableName, tableNames, tables, tableVariable } from '../../shared/store/table.ts';
import { completeTable, expireBy } from './complete-table.ts';
import { indexOf, keyAttributes, keySchema, newImages } from './table-parts.ts';

function creation(name: TableName, table: TableDescription): CreateTableCommandInput {
  const indexes = table.indexes.map(indexOf);
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: keyAttributes([table, ...table.indexes]),
    KeySchema: keySchema(table),
    ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
    ...(table.stream ? { StreamSpecification: newImages } : {}),
  };
}

async function create(client: DynamoDBClient, name: TableName, table: TableDescription): Promise<void> {
  await client.send(new CreateTableCommand(creation(name, table)));
  if (table.ttlAttribute) await expireBy(client, name, table.ttlAttribute);
}

/**
 * Creates the tables that the engine does not have yet, and gives those of an earlier release what this one describes
 * besides. A repeat changes nothing.
 * @throws StartFault where a table cannot become what is described
 */
export async function createTables(
  client: DynamoDBClient,
  described: Readonly<Record<TableName, TableDescription>> = tables,
): Promise<void> {
  const present = new Set<string>();
  for await (const { TableNames = [] } of paginateListTables({ client }, {}))
    for (const name of TableNames) present.add(name);
  await Promise.all(
    tableNames.map((name) => (present.has(name) ? completeTable : create)(client, name, described[name])),
  );
}

/** @returns the environment variables that name the tables; on a laptop a table has its plain name. */
export const tableEnvironment = (): Record<string, string> =>
  Object.fromEntries(tableNames.map((name) => [tableVariable(name), name]));
