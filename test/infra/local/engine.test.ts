import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DescribeTableCommand, DynamoDBClient, GetItemCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { answers, startEngine } from '../../../infra/local/engine.ts';
import { createTables } from '../../../infra/local/tables.ts';
import { tableNames } from '../../../shared/store/table.ts';
import { firstWords } from '../../support/first-words.ts';
import { patience } from '../../support/patience.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const clientOf = (endpoint: string) => new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });

async function running(databaseFile?: string) {
  const engine = await startEngine(databaseFile);
  onTestFinished(engine.stop);
  return { ...engine, client: clientOf(engine.endpoint) };
}

/** Starts an engine in a process of its own. */
async function heldElsewhere(
  databaseFile: string,
): Promise<{ holder: ChildProcess; endpoint: string; keeperPid: number }> {
  const script = join(import.meta.dirname, '../../support/hold-engine.ts');
  const holder = spawn(process.execPath, [script, databaseFile], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void holder.kill('SIGKILL'));
  return { holder, ...JSON.parse(await firstWords(holder)) };
}

const alive = (pid: number): boolean => {
  try {
    return !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

describe('the embedded engine', () => {
  test('answers as soon as it is started, and no longer once it is stopped', async () => {
    const { endpoint, stop } = await running();
    expect(await answers(endpoint)).toBe(true);
    await stop();
    expect(await answers(endpoint)).toBe(false);
  });

  test('takes every table of table.ts, and a second creation changes nothing', async () => {
    const { client } = await running();
    await createTables(client);
    await createTables(client);
    const { TableNames } = await client.send(new ListTablesCommand({}));
    expect(TableNames?.sort()).toEqual([...tableNames].sort());
    const { Table } = await client.send(new DescribeTableCommand({ TableName: 'Outbox' }));
    expect(Table?.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: 'NEW_IMAGE' });
    expect(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName)).toEqual(['pending', 'due', 'messages']);
  });

  test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
    'ends when its owner ends by %s, and keeps what was written',
    async (signal) => {
      const file = join(temporaryFolder(), 'data.sqlite');
      const { holder, endpoint, keeperPid } = await heldElsewhere(file);
      expect(await answers(endpoint)).toBe(true);
      holder.kill(signal);
      await vi.waitUntil(async () => !(await answers(endpoint)) && !alive(keeperPid), patience);

      const { client } = await running(file);
      const { Item } = await client.send(new GetItemCommand({ TableName: 'Cases', Key: { pk: { S: 'kept' } } }));
      expect(Item).toEqual({ pk: { S: 'kept' } });
    },
  );

  test('ends in order where its keeper is killed from outside', async () => {
    const { endpoint, keeperPid, ended } = await running();
    process.kill(keeperPid, 'SIGKILL');
    await ended;
    expect(await answers(endpoint)).toBe(false);
  });

  test('names the remedy where it cannot open its data', async () => {
    await expect(startEngine('/proc/no/such/folder/data.sqlite')).rejects.toThrow(
      /^The embedded DynamoDB engine did not start \(.+\): set DYNAMODB_ENDPOINT to another engine/s,
    );
  });
});
