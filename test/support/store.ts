import { randomUUID } from 'node:crypto';
import { paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { observeCapacity, type StoreCall } from '../../shared/store/dynamo/capacity.ts';
import type { StoreClient, TableNames } from '../../shared/store/dynamo/client.ts';
import { ledger } from '../../shared/store/ledger.ts';
import { tableNames, tableVariable } from '../../shared/store/table.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import type { Ledger } from '../../shared/workflows/core/ports.ts';
import { type EngineSettings, startEngine, type TestEngine } from './engine.ts';

export interface TestStore extends TestEngine {
  tableName: TableNames;
  ledger: Ledger;
  commit(...changes: Change[]): Promise<void>;
  /** All items of all tables, by table and key. */
  everything(): Promise<Record<string, unknown>>;
  /** The calls that a piece of work makes, with what they consume. */
  callsOf(work: () => Promise<unknown>): Promise<StoreCall[]>;
}

async function itemsOf(client: StoreClient, table: string): Promise<[string, unknown][]> {
  const found: [string, unknown][] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: table, ConsistentRead: true }))
    found.push(
      ...Items.map((item): [string, unknown] => [`${table} ${item.pk?.S} ${item.sk?.S ?? ''}`, unmarshall(item)]),
    );
  return found;
}

/** @returns all items of all tables, by table and key */
export const everythingIn = async (client: StoreClient, tableName: TableNames): Promise<Record<string, unknown>> =>
  Object.fromEntries((await Promise.all(tableNames.map((table) => itemsOf(client, tableName(table))))).flat());

/** An engine with all tables and the door for writes. Call `stop` in `afterAll`. */
export async function openStore(settings?: EngineSettings): Promise<TestStore> {
  const engine = await startEngine(settings);
  const tableName: TableNames = (table) => engine.environment[tableVariable(table)]!;
  const calls: StoreCall[] = [];
  observeCapacity(engine.client, (call) => calls.push(call));
  const door = ledger(engine.client, tableName, 'America/New_York');
  return {
    ...engine,
    tableName,
    ledger: door,
    everything: () => everythingIn(engine.client, tableName),
    commit: (...changes) => door.commit(changes, randomUUID()),
    async callsOf(work) {
      calls.length = 0;
      await work();
      return [...calls];
    },
  };
}
