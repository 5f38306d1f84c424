import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { messageLedger } from '../../../../../shared/store/message-ledger.ts';
import { messageReader } from '../../../../../shared/store/readers/message-reader.ts';
import { openFaultStore } from '../../../../support/fault-store.ts';
import { caseOfPerson } from '../../../../support/person-cases.ts';
import { relayRig } from '../../../../support/relay-rig.ts';
import { started } from '../../../../support/started.ts';
import { caseId } from '../../../../support/told-case.ts';
import { copied, restoredNow } from './restored-copies.ts';

vi.hoisted(() => {
  process.env.POWERTOOLS_DEV = 'true';
});

const store = started(openFaultStore);
const sns = mockClient(SNSClient);

describe('messages after a copy-back', () => {
  beforeEach(async () => {
    for (const method of ['info', 'warn', 'error'] as const) vi.spyOn(console, method).mockImplementation(() => {});
    sns.reset();
    sns.on(PublishCommand).resolves({ $metadata: {} });
    await store.begin([]);
  });

  const publishedIds = () =>
    sns.commandCalls(PublishCommand).map(({ args }) => args[0].input.MessageAttributes?.messageId?.StringValue);

  it('are not sent again where they went out after the instant, and are where they did not', async () => {
    await store.commit(...caseOfPerson(caseId));
    const rig = relayRig(store);
    const [sent, unsent] = [await rig.promised({ kind: 'page', lane: 'page', step: 1 }), await rig.promised()];
    const deps = await restoredNow(store.client);
    await rig.relay(sent.record);
    const before = publishedIds();
    expect(before.length).toBeGreaterThan(0);
    expect(await rig.isPending(sent.event.eventId)).toBe(false);
    await copied(deps);
    expect(await rig.isPending(sent.event.eventId)).toBe(true);
    await rig.relay(await rig.recordOf(sent.event.eventId));
    expect(publishedIds()).toEqual(before);
    expect(await rig.isPending(sent.event.eventId)).toBe(false);
    await rig.relay(await rig.recordOf(unsent.event.eventId));
    expect(publishedIds().length).toBeGreaterThan(before.length);
  });

  it('keep what a service has said of them since', async () => {
    await store.commit(...caseOfPerson(caseId));
    const rig = relayRig(store);
    const { event, record } = await rig.promised();
    await rig.relay(record);
    const messageId = publishedIds()[0] ?? '';
    const deps = await restoredNow(store.client);
    await messageLedger(store.client, store.tableName).receive(messageId, 'delivered');
    expect((await copied(deps)).sum).toMatchObject({ changed: 0, kept: 1 });
    expect(await messageReader(store.client, store.tableName).message(messageId)).toMatchObject({
      eventId: event.eventId,
      receipt: 'delivered',
    });
  });
});
