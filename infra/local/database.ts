import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import type { TableName } from '../../shared/store/table.ts';
import { answers, startEngine } from './engine.ts';
import { releaseLocks } from './release-locks.ts';
import { seedDirectory } from './seed.ts';
import { StartFault } from './start-fault.ts';
import { createTables } from './tables.ts';

/** An engine with tables and the sample directory in it. */
export interface Database {
  endpoint: string;
  client: DynamoDBClient;
  outboxStreamArn: string;
  /** Resolves with its last words when the embedded engine has ended; never for another engine. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

type RunningEngine = Pick<Database, 'endpoint' | 'ended' | 'stop'>;

async function otherEngine(endpoint: string): Promise<RunningEngine> {
  if (await answers(endpoint)) return { endpoint, ended: new Promise(() => undefined), stop: async () => undefined };
  throw new StartFault(
    `No DynamoDB engine answers at ${endpoint}: start it, or unset DYNAMODB_ENDPOINT to use the embedded engine.`,
  );
}

/** The same credentials always: DynamoDB Local keeps a database for each access key. */
const access = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

async function streamArn(client: DynamoDBClient, table: TableName): Promise<string> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  if (Table?.LatestStreamArn) return Table.LatestStreamArn;
  throw new StartFault(`The engine has no stream of the table ${table}: use another engine, or a fresh DATA_DIR.`);
}

/**
 * Starts the embedded engine, or takes the one at an address. Tables that are missing are created, and what invocations
 * of the last run had locked is released.
 * @param file where the embedded engine keeps its data
 * @param now by the clock of the system, from when on a sample directory that is put has hours
 * @throws StartFault where there is no engine to use
 */
export async function openDatabase(
  file: string,
  { otherEndpoint, now }: { otherEndpoint?: string | undefined; now: Temporal.Instant },
): Promise<Database> {
  const engine = await (otherEndpoint ? otherEngine(otherEndpoint) : startEngine(file));
  const client = new DynamoDBClient({ ...access, endpoint: engine.endpoint });
  await createTables(client);
  await releaseLocks(client);
  await seedDirectory(client, sampleDirectory, now);
  const stop = async (): Promise<void> => {
    client.destroy();
    await engine.stop();
  };
  return { ...engine, client, outboxStreamArn: await streamArn(client, 'Outbox'), stop };
}
