import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { createTables } from '../../infra/local/tables.ts';
import { type Engine, longRun } from './long-run.ts';
import { wireClient } from './wire-client.ts';

const endpoint = process.env.DYNAMODB_LOCAL_ENDPOINT;
const hundredThousand = 100_000;

async function open(): Promise<Engine> {
  const address = endpoint ?? '';
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: address, region: 'us-east-1', credentials });
  await createTables(client);
  client.destroy();
  const door = wireClient(address);
  return { door, stop: async () => door.destroy() };
}

/**
 * Another engine than the embedded one, that somebody started: DYNAMODB_LOCAL_ENDPOINT=http://127.0.0.1:8000. HISTORY_OPERATIONS:
 * how many, to try it out. What came of it stands in reports/histories-second-engine.json.
 */
it.skipIf(!endpoint)(
  '100,000 operations of 64 clients on the engine at DYNAMODB_LOCAL_ENDPOINT (skipped where it is not set): every history has an order',
  async () => {
    const operations = Number(process.env.HISTORY_OPERATIONS ?? hundredThousand);
    const figures = await longRun({ name: 'second-engine', open, operations, historiesEach: Infinity });
    expect(figures.verdicts).toMatchObject({ illegal: 0, undecided: 0 });
    expect(figures.operations).toBeGreaterThanOrEqual(operations);
  },
);
