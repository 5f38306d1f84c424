import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startEngine } from '../../support/engine.ts';
import { relayRig } from '../../support/relay-rig.ts';
import { started } from '../../support/started.ts';

vi.hoisted(() => {
  process.env.POWERTOOLS_DEV = 'true';
});

const sns = mockClient(SNSClient);
const engine = started(startEngine);
let rig: ReturnType<typeof relayRig>;

beforeAll(async () => {
  rig = relayRig(engine);
});
beforeEach(() => {
  for (const method of ['info', 'warn', 'error'] as const) vi.spyOn(console, method).mockImplementation(() => {});
});
afterEach(() => sns.reset());

/** Pages that stand in the Outbox, by step. */
async function stepsPaged(): Promise<string[]> {
  const { Items = [] } = await engine.client.send(new ScanCommand({ TableName: 'Outbox', ConsistentRead: true }));
  const events = Items.map(({ event }) => event?.M).filter((event) => event?.lane?.S === 'page');
  return events.map((event) => `${event?.kind?.S} ${event?.step?.N}`).toSorted();
}

test('a page that cannot be handed over comes again at once, then in its turn, then the next person is paged', async () => {
  const { event, record } = await rig.promised({ kind: 'page', lane: 'page', round: 1, step: 1 });
  sns
    .on(PublishCommand)
    .rejects(Object.assign(new Error('down'), { name: 'Throttled', $metadata: { httpStatusCode: 400 } }));
  const first = await rig.relay(record);
  expect(first.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([event.eventId]);
  expect(await rig.relay(record)).toEqual({ batchItemFailures: [] });
  expect(await rig.isPending(event.eventId)).toBe(true);
  expect(await stepsPaged()).toEqual(['page 1']);
  await rig.nudge(event.eventId);
  expect(await rig.relay(await rig.recordOf(event.eventId))).toEqual({ batchItemFailures: [] });
  expect(await rig.isPending(event.eventId)).toBe(false);
  expect(await stepsPaged()).toEqual(['escalation 2', 'page 1']);
  await rig.relay(record);
  expect(await stepsPaged()).toEqual(['escalation 2', 'page 1']);
});
