import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { releaseLocks } from '../../../infra/local/release-locks.ts';
import { startEngine } from '../../support/engine.ts';
import { started } from '../../support/started.ts';

const engine = started(startEngine);

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
