import { DescribeTableCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient, type _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import { beforeAll, describe, expect, it } from 'vitest';
import { type StreamReader, streamReader } from '../../infra/local/stream/stream-reader.ts';
import type { OutboxEvent } from '../../shared/domain/messages/events.ts';
import { toItem } from '../../shared/store/dynamo/item.ts';
import { outboxStore } from '../../shared/store/outbox-store.ts';
import { promisedOf } from '../../shared/store/records/promise-record.ts';
import type { OutboxStore } from '../../shared/workflows/relay/ports.ts';
import { aTimer } from '../support/paging-records.ts';
import { anEvent, anEventOf, anId, monday } from '../support/records.ts';
import { started } from '../support/started.ts';
import { openStore } from '../support/store.ts';

const store = started(() => openStore({ stream: true }));
let outbox: OutboxStore;
let stream: StreamReader;
beforeAll(async () => {
  outbox = outboxStore(store.client, store.tableName);
  const { Table } = await store.client.send(new DescribeTableCommand({ TableName: store.tableName('Outbox') }));
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const streams = new DynamoDBStreamsClient({ endpoint: store.endpoint, region: 'us-east-1', credentials });
  stream = streamReader(streams, Table?.LatestStreamArn ?? '', {});
});

const past = (minutes: number) => monday.add({ minutes });
const stored = (minutes: number) => past(minutes).toString({ smallestUnit: 'millisecond' });
const eventAt = (number: number, minutes: number, changes: Parameters<typeof anEvent>[0] = {}) =>
  anEvent({ eventId: anId('evt', number), at: stored(minutes), ...changes });
const promise = (...events: OutboxEvent[]) =>
  store.commit(...events.map((event) => ({ kind: 'event' as const, event })));
const month = 30 * 24 * 3600;
const seconds = (minutes: number) => past(minutes).epochMilliseconds / 1000;

/** New images of all stream records since the last call. */
async function images(): Promise<NonNullable<NonNullable<StreamRecord['dynamodb']>['NewImage']>[]> {
  const found = [];
  for (let records = (await stream.read()).records; records.length > 0; records = (await stream.read()).records)
    found.push(...records.map(({ dynamodb }) => dynamodb?.NewImage ?? {}));
  return found;
}

const { at } = anEvent();
const { clinicId: _, ...least } = anEventOf('new-case', { eventId: anId('evt', 91) });
const most = anEventOf('page', { eventId: anId('evt', 92), round: 1, step: 1 });

describe('a promise on the stream', () => {
  it.each([least, most])(
    'an event reads as it was promised, its lane and mark on top, and never expires',
    async (event) => {
      await promise(event);
      const [image] = await images();
      expect(promisedOf(image ?? {})).toEqual({
        promiseId: event.eventId,
        lane: event.lane,
        attempts: 0,
        postponed: false,
        event,
      });
      const pending = { S: expect.stringMatching(new RegExp(`^${event.lane}-P[0-3]$`)) };
      expect(image).toMatchObject({ lane: { S: event.lane }, pending });
      expect(image).not.toHaveProperty('expiresAt');
      await outbox.markDone(event.eventId, monday);
      await images();
    },
  );

  it('a timer reads as it was set, comes with the notices, and is due in the lane of its purpose until it is settled', async () => {
    const timer = aTimer();
    await store.commit({ kind: 'timer-set', timer, at });
    const [image] = await images();
    expect(promisedOf(image ?? {})).toEqual({
      promiseId: timer.timerId,
      lane: 'notice',
      attempts: 0,
      postponed: false,
      timer,
    });
    const pending = { S: expect.stringMatching(/^page-P[0-3]$/) };
    expect(image).toMatchObject({ lane: { S: 'notice' }, pending, due: { S: 'page' }, dueAt: { S: timer.dueAt } });
    expect(image).not.toHaveProperty('expiresAt');
    await outbox.markSet(timer.timerId);
    const [set] = await images();
    expect(set).toMatchObject({ due: { S: 'page' } });
    expect(set).not.toHaveProperty('pending');
    expect(set).not.toHaveProperty('expiresAt');
  });

  it('is refused where it is none', () => {
    expect(() => promisedOf({ event: { M: { kind: { S: 'free text' } } } })).toThrow();
  });
});

describe('the pending mark', () => {
  it('goes once and for all when the event is done, which may vanish a month later', async () => {
    const event = eventAt(1, 0);
    await promise(event);
    await images();
    await outbox.markDone(event.eventId, past(5));
    const [done, ...others] = await images();
    expect(done).not.toHaveProperty('pending');
    expect(done).toMatchObject({ expiresAt: { N: String(seconds(5) + month) } });
    expect(promisedOf(done ?? {})).toMatchObject({ event });
    expect(others).toEqual([]);
    await outbox.markDone(event.eventId, past(60));
    await outbox.nudge(event.eventId, past(60));
    await outbox.postpone(event.eventId, past(60));
    expect(await images()).toEqual([]);
  });

  it('brings the event back to the stream for every nudge while it stands, and counts them', async () => {
    const event = eventAt(2, 0);
    await promise(event);
    await images();
    await outbox.nudge(event.eventId, past(1));
    await outbox.nudge(event.eventId, past(3));
    const shown = await images();
    expect(shown.map(promisedOf)).toMatchObject([
      { attempts: 1, event },
      { attempts: 2, event },
    ]);
    expect(shown.every(({ pending }) => pending?.S)).toBe(true);
    expect(await outbox.pendingBefore(past(3), 50)).toEqual([]);
    expect(await outbox.pendingBefore(past(4), 50)).toEqual([
      { promiseId: event.eventId, lane: 'notice', attempts: 2 },
    ]);
    await outbox.markDone(event.eventId, monday);
    await images();
  });

  it('of a postponed promise says so until the sweeper brings it back', async () => {
    const event = eventAt(3, 0);
    await promise(event);
    await images();
    await outbox.postpone(event.eventId, past(10));
    await outbox.nudge(event.eventId, past(30));
    expect((await images()).map(promisedOf)).toMatchObject([
      { postponed: true, attempts: 1 },
      { postponed: false, attempts: 2 },
    ]);
    await outbox.markDone(event.eventId, monday);
    await images();
  });

  it('of something that nobody promised makes nothing', async () => {
    await images();
    const before = await store.everything();
    await outbox.markDone(anId('evt', 999), monday);
    await outbox.markSet('no-timer');
    await outbox.nudge(anId('evt', 999), monday);
    await outbox.postpone(anId('evt', 999), monday);
    expect(await store.everything()).toEqual(before);
    expect(await images()).toEqual([]);
  });

  it('of an event of the first release, which let it expire, is kept once it is brought back', async () => {
    const event = eventAt(4, 0);
    const item = {
      pk: event.eventId,
      lane: 'notice',
      at: event.at,
      pending: 'P2',
      expiresAt: seconds(0) + month,
      event,
    };
    await store.client.send(new PutItemCommand({ TableName: store.tableName('Outbox'), Item: toItem(item) }));
    await images();
    await outbox.nudge(event.eventId, past(1));
    const [image] = await images();
    expect(promisedOf(image ?? {})).toMatchObject({ event });
    expect(image).not.toHaveProperty('expiresAt');
    await outbox.markDone(event.eventId, monday);
  });
});
