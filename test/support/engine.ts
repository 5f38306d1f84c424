import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startEngine as startProcess } from '../../infra/local/engine.ts';
import { createTables, tableEnvironment } from '../../infra/local/tables.ts';
import { unlogged } from '../../shared/store/dynamo/unlogged.ts';
import { tables } from '../../shared/store/table.ts';

export interface TestEngine {
  client: DynamoDBClient;
  endpoint: string;
  /** The variables `TABLE_…` that name the tables, as a function's environment holds them. */
  environment: Record<string, string>;
  stop(): Promise<void>;
}

/** The more records a stream has, the longer the engine takes for every write that adds one: most tests do without. */
const { stream: _, ...Outbox } = tables.Outbox;
const withoutStream = { ...tables, Outbox };

export interface EngineSettings {
  /** True where a test reads the stream of the outbox. */
  stream?: true;
}

/**
 * Starts an engine in memory with all tables. One engine a test file: its own process is ready in about 0.1 s, and
 * no file can see another's rows. Call `stop` in `afterAll`; an engine left running ends with the test worker.
 */
export async function startEngine({ stream }: EngineSettings = {}): Promise<TestEngine> {
  const engine = await startProcess();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = unlogged(new DynamoDBClient({ endpoint: engine.endpoint, region: 'us-east-1', credentials }));
  await createTables(client, stream ? tables : withoutStream);
  const stop = async () => {
    client.destroy();
    await engine.stop();
  };
  return { client, endpoint: engine.endpoint, environment: tableEnvironment(), stop };
}
