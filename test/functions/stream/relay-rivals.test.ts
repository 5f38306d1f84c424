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
  sns.on(PublishCommand).resolves({ $metadata: {} });
});
afterEach(() => {
  sns.reset();
});

const publishedIds = () =>
  sns.commandCalls(PublishCommand).map(({ args }) => args[0].input.MessageAttributes?.messageId?.StringValue);

test('two invocations at once send each message once between them', async () => {
  const { event, record } = await rig.promised({ kind: 'page', lane: 'page', step: 1 });
  await Promise.all([rig.relay(record), rig.relay(record)]);
  await rig.relay(record);
  expect(publishedIds().toSorted()).toEqual([`${event.eventId}.nurse-one.email`, `${event.eventId}.nurse-one.sms`]);
  expect(await rig.isPending(event.eventId)).toBe(false);
});
