import { CreateTableCommand, type DynamoDBClient, PutItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { keyAttributes, keySchema } from '../../../../../infra/local/table-parts.ts';
import { addCounts, type CopyDeps, copyBack, noCounts } from '../../../../../infra/tools/admin/restore/copy-back.ts';
import { keyOf } from '../../../../../infra/tools/admin/restore/copy-writes.ts';
import { type RestoredTable, restoredTables } from '../../../../../infra/tools/admin/restore/restored-tables.ts';
import type { Item } from '../../../../../shared/store/dynamo/item.ts';
import { type TableDescription, tables } from '../../../../../shared/store/table.ts';

/** All items of a table by their keys. */
export async function itemsOf(client: DynamoDBClient, table: RestoredTable, TableName: string) {
  const found: Record<string, Item> = {};
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true }))
    for (const item of Items) found[JSON.stringify(keyOf(table, item))] = item;
  return found;
}

let last = 0;

/** Copies the tables as they stand now to new ones of the engine, as a restore to this second would. */
export async function restoredNow(client: DynamoDBClient, now = 1_795_000_000): Promise<CopyDeps> {
  const suffix = `r${++last}`;
  const restored = (table: RestoredTable) => `${table}-${suffix}`;
  for (const table of restoredTables) {
    const described: TableDescription = tables[table];
    await client.send(
      new CreateTableCommand({
        TableName: restored(table),
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: keySchema(described),
        AttributeDefinitions: keyAttributes([described]),
      }),
    );
    for (const Item of Object.values(await itemsOf(client, table, table)))
      await client.send(new PutItemCommand({ TableName: restored(table), Item }));
  }
  return { client, live: (table) => table, restored, now: () => now, dryRun: false };
}

/** Copies tables back. @returns what became of their items, and the cases of which something is undone */
export async function copied(deps: CopyDeps, tables: readonly RestoredTable[] = restoredTables) {
  let sum = noCounts();
  const undone: string[] = [];
  const emergencies: string[] = [];
  for (const table of tables)
    for await (const page of copyBack(deps, table)) {
      sum = addCounts(sum, page.counts);
      undone.push(...page.undone);
      emergencies.push(...page.emergencies);
    }
  return { sum, undone: [...new Set(undone)], emergencies };
}
