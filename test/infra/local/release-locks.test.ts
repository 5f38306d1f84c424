import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { releaseLocks } from '../../../infra/local/release-locks.ts';
import { startEngine, type TestEngine } from '../../support/engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

test('a start releases what invocations of the last run had locked, and nothing else', async () => {
  const kept = ['message#sent', 'request#answered'];
  const put = (pk: string, status: string) =>
    engine.client.send(new PutItemCommand({ TableName: 'Requests', Item: { pk: { S: pk }, status: { S: status } } }));
  await put('message#sent', 'COMPLETED');
  await put('message#under-way', 'INPROGRESS');
  await put('request#answered', '201');
  await releaseLocks(engine.client);
  const { Items = [] } = await engine.client.send(new ScanCommand({ TableName: 'Requests' }));
  expect(Items.map(({ pk }) => pk?.S).toSorted()).toEqual(kept);
});
