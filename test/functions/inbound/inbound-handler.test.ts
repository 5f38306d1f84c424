import type { Context } from 'aws-lambda';
import { beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { inboundHandler } from '../../../functions/inbound/inbound-handler.ts';
import { inboundKind } from '../../../functions/inbound/inbound-kind.ts';
import { smsReply } from '../../../functions/inbound/sms-reply.ts';
import { answerWorld } from '../../support/answer-world.ts';
import { started } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

vi.hoisted(() => {
  process.env.POWERTOOLS_DEV = 'true';
  process.env.POWERTOOLS_METRICS_DISABLED = 'false';
});

const store = started(openStore);
const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  for (const method of ['log', 'info', 'warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((...said) => void printed.push(said.join(' ')));
});

const context = { getRemainingTimeInMillis: () => 14_000 } as Context;

/** As SNS hands messages to a function. */
const snsEvent = (...messages: string[]) => ({
  Records: messages.map((Message, at) => ({
    EventSource: 'aws:sns',
    EventVersion: '1.0',
    EventSubscriptionArn: 'arn:aws:sns:us-east-1:000000000000:replies:1',
    Sns: {
      Type: 'Notification',
      MessageId: `sns-${at}`,
      TopicArn: 'arn:aws:sns:us-east-1:000000000000:replies',
      Subject: null,
      Message,
      Timestamp: '2026-11-23T14:05:00.000Z',
      MessageAttributes: {},
    },
  })),
});

/** As AWS End User Messaging publishes an SMS that came in. */
const sms = (messageBody: string, changes = {}) =>
  JSON.stringify({
    originationNumber: '+12125550101',
    destinationNumber: '+12025550100',
    messageKeyword: 'KEYWORD_000000000000',
    messageBody,
    inboundMessageId: 'cae173d2-66b9-564c-8309-21f858e9fb84',
    previousPublishedMessageId: 'an-earlier-one',
    ...changes,
  });

test('a reply is taken for the time at which it was sent, however late or often it comes in', async () => {
  const { paged, deps, headerOf, later } = answerWorld(store);
  const { digits, caseId } = await paged();
  const handle = inboundHandler(() => [smsReply(deps)]);
  for (const _ of [1, 2]) {
    later(1);
    expect(await handle(snsEvent(sms(`${digits} done`)), context)).toEqual({ handled: true });
  }
  expect((await headerOf(caseId)).reachedAt).toBeUndefined();
  const event = snsEvent(sms(`${digits} done`));
  for (const { Sns } of event.Records) Sns.Timestamp = '2026-11-23T14:30:00.000Z';
  expect(await handle(event, context)).toEqual({ handled: true });
  expect((await headerOf(caseId)).reachedAt).toBeDefined();
});

test.each(['soon', ''])('a reply whose time is %j is taken for one of now', async (Timestamp) => {
  const { paged, deps, headerOf } = answerWorld(store);
  const { digits, caseId } = await paged();
  const event = snsEvent(sms(digits));
  for (const { Sns } of event.Records) Sns.Timestamp = Timestamp;
  expect(await inboundHandler(() => [smsReply(deps)])(event, context)).toEqual({ handled: true });
  expect((await headerOf(caseId)).pagingOpen).toBe(false);
});

test('a reply answers its page and is counted', async () => {
  const { paged, deps, headerOf } = answerWorld(store);
  const { digits, caseId } = await paged();
  const handle = inboundHandler(() => [smsReply(deps)]);
  expect(await handle(snsEvent(sms(`reply ${digits}`)), context)).toEqual({ handled: true });
  expect((await headerOf(caseId)).pagingOpen).toBe(false);
  expect(printed.join()).toContain('"InboundHandled"');
});

test('a reply that is refused is counted as such, and nothing of it is printed', async () => {
  const { paged, deps, lines } = answerWorld(store);
  const { digits } = await paged();
  const handle = inboundHandler(() => [smsReply(deps)]);
  const stranger = { originationNumber: '+19175550199' };
  expect(await handle(snsEvent(sms(`${digits} Ana Prueba`, stranger)), context)).toEqual({ handled: false });
  expect(printed.join()).toContain('"InboundRefused"');
  expect(printed.join() + JSON.stringify(lines)).not.toMatch(/Ana|9175550199/);
});

test.each([
  ['no JSON', 'hello Ana'],
  ['nothing', ''],
  ['another kind', '{"eventType":"TEXT_DELIVERED"}'],
  ['no text', sms('', { messageBody: null })],
  ['no number', sms('1234', { originationNumber: 7 })],
  ['a list', '[]'],
  ['null', 'null'],
])('%s is passed over: a repeat would not help', async (_, message) => {
  const { deps } = answerWorld(store);
  const handle = inboundHandler(() => [smsReply(deps)]);
  expect(await handle(snsEvent(message), context)).toEqual({ handled: false });
  expect(printed.join()).toContain('inbound-unknown');
  expect(printed.join()).not.toContain('Ana');
});

test('each message goes to the first kind that reads it, and one that fails fails the invocation', async () => {
  const read: string[] = [];
  const kindOf = (name: string, word: string) =>
    inboundKind({
      name,
      schema: z.object({ is: z.literal(word) }),
      handle: async () => {
        read.push(name);
        if (word === 'bad') throw new Error('the store is down');
        return true;
      },
    });
  const handle = inboundHandler(() => [kindOf('first', 'a'), kindOf('second', 'a'), kindOf('third', 'bad')]);
  expect(await handle(snsEvent('{"is":"a"}', '{"is":"a"}'), context)).toEqual({ handled: true });
  await expect(handle(snsEvent('{"is":"bad"}'), context)).rejects.toThrow('the store is down');
  expect(read).toEqual(['first', 'first', 'third']);
});
