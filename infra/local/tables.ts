import {
  type AttributeDefinition,
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  type KeySchemaElement,
  ListTablesCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { type TableDescription, type TableName, tableNames, tables, tableVariable } from '../../shared/store/table.ts';

interface Keys {
  partitionKey: string;
  sortKey?: string;
}

const keySchema = ({ partitionKey, sortKey }: Keys): KeySchemaElement[] => [
  { AttributeName: partitionKey, KeyType: 'HASH' },
  ...(sortKey ? [{ AttributeName: sortKey, KeyType: 'RANGE' } as const] : []),
];

function keyAttributes(table: TableDescription): AttributeDefinition[] {
  const names = [table, ...table.indexes].flatMap(keySchema).map((key) => key.AttributeName);
  return [...new Set(names)].map((AttributeName) => ({ AttributeName, AttributeType: 'S' }));
}

function creation(name: TableName, table: TableDescription): CreateTableCommandInput {
  const indexes = table.indexes.map((index) => ({
    IndexName: index.indexName,
    KeySchema: keySchema(index),
    Projection: { ProjectionType: index.projection },
  }));
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: keyAttributes(table),
    KeySchema: keySchema(table),
    ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
    ...(table.stream ? { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } } : {}),
  };
}

/** Creates the tables that the engine does not have yet. A repeat changes nothing. */
export async function createTables(client: DynamoDBClient): Promise<void> {
  const { TableNames: present = [] } = await client.send(new ListTablesCommand({}));
  const missing = tableNames.filter((name) => !present.includes(name));
  await Promise.all(missing.map((name) => create(client, name, tables[name])));
}

async function create(client: DynamoDBClient, name: TableName, table: TableDescription): Promise<void> {
  await client.send(new CreateTableCommand(creation(name, table)));
  if (!table.ttlAttribute) return;
  const expiry = { AttributeName: table.ttlAttribute, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: expiry }));
}

/** @returns the environment variables that name the tables; on a laptop a table has its plain name. */
export const tableEnvironment = (): Record<string, string> =>
  Object.fromEntries(tableNames.map((name) => [tableVariable(name), name]));
