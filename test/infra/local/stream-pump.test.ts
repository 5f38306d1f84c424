import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DescribeTableCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { LambdaStreamEvent } from '../../../infra/local/stream/stream-event.ts';
import { startStreamPump } from '../../../infra/local/stream/stream-pump.ts';
import { startEngine } from '../../support/engine.ts';
import { patience } from '../../support/patience.ts';
import { started } from '../../support/started.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const engine = started(() => startEngine({ stream: true }));
let streams: DynamoDBStreamsClient;
let streamArn: string;

beforeAll(async () => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  streams = new DynamoDBStreamsClient({ endpoint: engine.endpoint, region: 'us-east-1', credentials });
  const { Table } = await engine.client.send(new DescribeTableCommand({ TableName: 'Outbox' }));
  streamArn = Table?.LatestStreamArn ?? '';
});

const put = (pk: string, lane: string) =>
  engine.client.send(
    new PutItemCommand({
      TableName: 'Outbox',
      Item: { pk: { S: pk }, lane: { S: lane }, pending: { S: 'P0' }, at: { S: 'x' } },
    }),
  );
const update = (pk: string, UpdateExpression: string) =>
  engine.client.send(new UpdateItemCommand({ TableName: 'Outbox', Key: { pk: { S: pk } }, UpdateExpression }));

type Relay = (ids: string[], event: LambdaStreamEvent) => unknown;

/** Runs a pump over both lanes; `relay` stands in for the relay function. */
async function pumping(folder: string, relay: Relay = () => undefined) {
  const seen: Record<'page' | 'notice', string[]> = { page: [], notice: [] };
  const warn = vi.fn<(text: string) => void>();
  const mapping = (lane: 'page' | 'notice', batchSize: number, parallel: number) => ({
    lane,
    batchSize,
    parallel,
    invoke: async (event: LambdaStreamEvent) => {
      const ids = event.Records.map(({ dynamodb }) => (dynamodb.NewImage as { pk: { S: string } }).pk.S);
      const answer = await relay(ids, event);
      seen[lane].push(...ids);
      return answer;
    },
  });
  const pump = startStreamPump({
    client: streams,
    streamArn,
    mappings: [mapping('page', 1, 3), mapping('notice', 10, 1)],
    positionFile: (lane) => join(folder, `stream-${lane}.json`),
    warn,
    pollMilliseconds: 20,
    pause: async () => undefined,
  });
  onTestFinished(pump.stop);
  return { pump, seen, warn };
}

/** Reads what other tests left on the stream, so that a test sees its own records only. */
async function folderAtEnd(): Promise<string> {
  const folder = temporaryFolder();
  const { pump } = await pumping(folder);
  await pump.idle();
  await pump.stop();
  return folder;
}

describe('the stream of the outbox', () => {
  test('reaches each lane with its own pending events, as Lambda would hand them over', async () => {
    const folder = await folderAtEnd();
    const events: LambdaStreamEvent[] = [];
    const { pump, seen } = await pumping(folder, (_, event) => void events.push(event));
    await put('a1', 'page');
    await put('a2', 'notice');
    await pump.idle();
    expect(seen).toEqual({ page: ['a1'], notice: ['a2'] });
    expect(events[0]).toEqual({
      Records: [
        {
          eventID: expect.any(String),
          eventName: 'INSERT',
          eventVersion: '1.1',
          eventSource: 'aws:dynamodb',
          awsRegion: 'us-east-1',
          eventSourceARN: streamArn,
          dynamodb: expect.objectContaining({
            ApproximateCreationDateTime: expect.any(Number),
            Keys: { pk: { S: expect.any(String) } },
            NewImage: expect.objectContaining({ pending: { S: 'P0' } }),
            SequenceNumber: expect.any(String),
            StreamViewType: 'NEW_IMAGE',
          }),
        },
      ],
    });
  });

  test('is idle only when what its deliveries put on it has been delivered too, in whichever lane', async () => {
    const folder = await folderAtEnd();
    const sets: Record<string, [pk: string, lane: 'page' | 'notice']> = {
      g1: ['g2', 'page'],
      g2: ['g3', 'notice'],
      g3: ['g4', 'page'],
    };
    const { pump, seen } = await pumping(folder, ([id = '']) => sets[id] && put(...sets[id]).then(() => undefined));
    await put('g1', 'notice');
    await pump.idle();
    expect(seen).toEqual({ page: ['g2', 'g4'], notice: ['g1', 'g3'] });
  });

  test('brings a nudged event again, and an event that is done not', async () => {
    const folder = await folderAtEnd();
    const { pump, seen } = await pumping(folder);
    await put('b1', 'notice');
    await update('b1', 'SET nudges = pk');
    await update('b1', 'REMOVE pending');
    await pump.idle();
    expect(seen.notice).toEqual(['b1', 'b1']);
  });

  test('keeps the lanes apart: a page that cannot go out does not hold up notices', async () => {
    const folder = await folderAtEnd();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const { pump, seen } = await pumping(folder, (ids) => (ids.includes('c1') ? released : undefined));
    onTestFinished(() => release());
    await put('c1', 'page');
    await put('c2', 'notice');
    pump.poke();
    await vi.waitUntil(() => seen.notice.includes('c2'), patience);
    expect(seen.page).toEqual([]);
    release();
    await pump.idle();
    expect(seen.page).toEqual(['c1']);
  });

  test('sends pages side by side: one that cannot go out does not hold up the others', async () => {
    const folder = await folderAtEnd();
    for (const id of ['p1', 'p2', 'p3']) await put(id, 'page');
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const { pump, seen } = await pumping(folder, (ids) => (ids.includes('p1') ? released : undefined));
    onTestFinished(() => release());
    await vi.waitUntil(() => seen.page.length === 2, patience);
    expect(seen.page.toSorted()).toEqual(['p2', 'p3']);
    release();
    await pump.idle();
    expect(seen.page).toHaveLength(3);
  });

  test('goes on after a restart where it stood, and delivers again what was under way', async () => {
    const folder = await folderAtEnd();
    await put('d1', 'page');
    await put('d2', 'notice');
    const { promise: killed, resolve: kill } = Promise.withResolvers<void>();
    const first = await pumping(folder, (ids) => (ids.includes('d1') ? killed : undefined));
    onTestFinished(() => kill());
    await vi.waitUntil(() => first.seen.notice.includes('d2'), patience);
    await put('d3', 'notice');
    await vi.waitUntil(() => first.seen.notice.includes('d3'), patience);

    await vi.waitUntil(() => readdirSync(folder).includes('stream-notice.json'), patience);
    const second = await pumping(folder);
    await second.pump.idle();
    expect(second.seen.page).toEqual(['d1']);
    expect(second.seen.notice.filter((id) => id === 'd2')).toEqual([]);
  });

  test.each([
    ['of another stream', { streamArn: 'arn:other', positions: { x: '1' } }],
    ['that the stream has never had', undefined],
  ])('starts from the oldest record at a position %s', async (_, kept) => {
    const folder = temporaryFolder();
    await put('e1', 'page');
    const position = kept ?? { streamArn, positions: { 'shardId-0000': '999999999999999999999' } };
    writeFileSync(join(folder, 'stream-page.json'), JSON.stringify(position));
    const { pump, seen } = await pumping(folder);
    await pump.idle();
    expect(seen.page).toContain('e1');
  });

  test('gives up on a record that always fails, counts it, and says so', async () => {
    const folder = await folderAtEnd();
    const { pump, warn } = await pumping(folder, (ids, { Records }) =>
      ids.includes('f1') ? { batchItemFailures: [{ itemIdentifier: Records[0]?.dynamodb.SequenceNumber }] } : undefined,
    );
    await put('f1', 'page');
    await put('f2', 'page');
    await pump.idle();
    expect(pump.dropped()).toBe(1);
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      'Stream: gave up on a record of lane page (1 in all); the sweeper brings its event again',
    );
  });
});
