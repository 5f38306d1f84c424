import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient, type _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StreamReader, streamReader } from '../../infra/local/stream/stream-reader.ts';
import type { OutboxEvent } from '../../shared/domain/messages/outbox-event.ts';
import { outboxEventFromImage } from '../../shared/store/outbox-items.ts';
import { outboxStore } from '../../shared/store/outbox-store.ts';
import type { OutboxStore } from '../../shared/workflows/ports.ts';
import { anEvent, anId, monday } from '../support/records.ts';
import { openStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let outbox: OutboxStore;
let stream: StreamReader;
beforeAll(async () => {
  store = await openStore();
  outbox = outboxStore(store.client, store.tableName);
  const { Table } = await store.client.send(new DescribeTableCommand({ TableName: store.tableName('Outbox') }));
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const streams = new DynamoDBStreamsClient({ endpoint: store.endpoint, region: 'us-east-1', credentials });
  stream = streamReader(streams, Table?.LatestStreamArn ?? '', {});
});
afterAll(() => store.stop());

const eventAt = (number: number, minutes: number, changes: Partial<OutboxEvent> = {}) =>
  anEvent({
    eventId: anId('evt', number),
    at: monday.add({ minutes }).toString({ smallestUnit: 'millisecond' }),
    ...changes,
  });
const promise = (...events: OutboxEvent[]) =>
  store.commit(...events.map((event) => ({ kind: 'event' as const, event })));

/** New images of all stream records since the last call. */
async function images(): Promise<NonNullable<NonNullable<StreamRecord['dynamodb']>['NewImage']>[]> {
  const found = [];
  for (let records = (await stream.read()).records; records.length > 0; records = (await stream.read()).records)
    found.push(...records.map(({ dynamodb }) => dynamodb?.NewImage ?? {}));
  return found;
}

const timer = {
  timerId: 'escalate-1',
  purpose: 'escalate',
  caseId: anId('int'),
  round: 1,
  step: 1,
  dueAt: '2026-11-23T14:15:00Z',
} as const;
const { lane, at } = anEvent();
const least = { eventId: anId('evt', 91), lane, at, kind: 'new-case' } as const;
const most = eventAt(92, 0, { lane: 'page', kind: 'timer', step: 1, timer });

describe('an event on the stream', () => {
  it.each([least, most])('reads as it was promised, with its lane and mark on top for the filter', async (event) => {
    await promise(event);
    const [image] = await images();
    expect(outboxEventFromImage(image ?? {})).toEqual(event);
    expect(image).toMatchObject({ lane: { S: event.lane }, pending: { S: expect.stringMatching(/^P[0-3]$/) } });
    expect(Number(image?.expiresAt?.N)).toBe(monday.epochMilliseconds / 1000 + 30 * 24 * 3600);
    await outbox.markDone(event.eventId);
    await images();
  });

  it('is refused where it is none', () => {
    expect(() => outboxEventFromImage({ event: { M: { kind: { S: 'free text' } } } })).toThrow();
  });
});

describe('the pending mark', () => {
  it('goes once and for all when the event is done; the stream shows the event without it', async () => {
    const event = eventAt(1, 0);
    await promise(event);
    await images();
    await outbox.markDone(event.eventId);
    const [done, ...others] = await images();
    expect(done).not.toHaveProperty('pending');
    expect(outboxEventFromImage(done ?? {})).toEqual(event);
    expect(others).toEqual([]);
    await outbox.markDone(event.eventId);
    await outbox.nudge(event.eventId);
    expect(await images()).toEqual([]);
  });

  it('brings the event back to the stream for every nudge while it stands', async () => {
    const event = eventAt(2, 0);
    await promise(event);
    await images();
    await outbox.nudge(event.eventId);
    await outbox.nudge(event.eventId);
    const shown = await images();
    expect(shown.map(outboxEventFromImage)).toEqual([event, event]);
    expect(shown.every(({ pending }) => pending?.S)).toBe(true);
    await outbox.markDone(event.eventId);
    await images();
  });

  it('of an event that nobody promised makes nothing', async () => {
    const before = await store.everything();
    await outbox.markDone(anId('evt', 999));
    await outbox.nudge(anId('evt', 999));
    expect(await store.everything()).toEqual(before);
    expect(await images()).toEqual([]);
  });

  it('is found by its age, the oldest first, as many as asked for', async () => {
    const ages = [7, 3, 12, 1, 9, 5, 11, 2];
    await promise(...ages.map((minutes) => eventAt(100 + minutes, minutes)));
    const ids = (...minutes: number[]) => minutes.map((minute) => anId('evt', 100 + minute));
    const past = (minutes: number) => monday.add({ minutes });
    expect(await outbox.pendingBefore(past(10), 50)).toEqual(ids(1, 2, 3, 5, 7, 9));
    expect(await outbox.pendingBefore(past(10), 3)).toEqual(ids(1, 2, 3));
    expect(await outbox.pendingBefore(past(3), 50)).toEqual(ids(1, 2));
    await outbox.markDone(anId('evt', 102));
    expect(await outbox.pendingBefore(past(10), 3)).toEqual(ids(1, 3, 5));
    expect(await outbox.pendingBefore(monday, 50)).toEqual([]);
  });
});
