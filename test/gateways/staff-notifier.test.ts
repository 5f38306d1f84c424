import { NotFoundException, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, test } from 'vitest';
import type { StaffMessage } from '../../shared/domain/messages/message.ts';
import { snsStaffNotifier } from '../../shared/gateways/sns-staff-notifier.ts';
import { keptLog } from '../support/relay-world.ts';
import { caseId, eventId } from '../support/told-case.ts';

const sns = mockClient(SNSClient);
afterEach(() => sns.reset());

const topicArn = 'arn:aws:sns:us-east-1:000000000000:staff';
const message: StaffMessage = {
  messageId: `${eventId}.nurse-one.sms`,
  kind: 'page',
  channel: 'sms',
  recipientId: 'nurse-one',
  subject: 'Page',
  body: 'Please look',
  caseId,
};

function setup() {
  const { lines, log } = keptLog();
  return { lines, notifier: snsStaffNotifier(new SNSClient({ region: 'us-east-1' }), topicArn, log) };
}

const published = () => sns.commandCalls(PublishCommand).map(({ args }) => args[0].input);

test('a message is published with the attributes that subscriptions filter on', async () => {
  sns.on(PublishCommand).resolves({ $metadata: { attempts: 1 } });
  const { notifier, lines } = setup();
  await notifier.notify(message);
  expect(published()).toEqual([
    {
      TopicArn: topicArn,
      Subject: 'Page',
      Message: 'Please look',
      MessageAttributes: {
        recipient: { DataType: 'String', StringValue: 'nurse-one' },
        channel: { DataType: 'String', StringValue: 'sms' },
        kind: { DataType: 'String', StringValue: 'page' },
        caseId: { DataType: 'String', StringValue: caseId },
        messageId: { DataType: 'String', StringValue: message.messageId },
      },
    },
  ]);
  expect(lines).toEqual([]);
});

test('a message of no case carries no empty attribute, which SNS would refuse', async () => {
  sns.on(PublishCommand).resolves({ $metadata: {} });
  const { caseId: _, ...bare } = message;
  await setup().notifier.notify(bare);
  expect(Object.keys(published()[0]?.MessageAttributes ?? {})).toEqual(['recipient', 'channel', 'kind', 'messageId']);
});

describe('a send that may have gone out twice or not at all is marked', () => {
  test('repeated by the SDK: logged under its id', async () => {
    sns.on(PublishCommand).resolves({ $metadata: { attempts: 2 } });
    const { notifier, lines } = setup();
    await notifier.notify(message);
    const fields = { messageId: message.messageId, attempt: 2 };
    expect(lines).toEqual([{ happening: 'send-repeated', fields, error: undefined }]);
  });

  const refusal = new NotFoundException({ message: 'Topic does not exist', $metadata: { httpStatusCode: 404 } });
  const failure = Object.assign(new Error('5xx'), { name: 'InternalError', $metadata: { httpStatusCode: 500 } });
  const timeout = Object.assign(new Error('to ana@example.org'), { name: 'TimeoutError' });

  test.each([
    ['refused by SNS, which says nothing of an address: it comes again', refusal, 'failed', 'NotFoundException'],
    ['failed inside SNS', failure, 'unknown', 'InternalError'],
    ['never answered', timeout, 'unknown', 'TimeoutError'],
  ])('%s: the error says so, and quotes nothing', async (_, thrown, outcome, name) => {
    sns.on(PublishCommand).rejects(thrown);
    const error: unknown = await setup()
      .notifier.notify(message)
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ outcome, name });
    expect((error as Error).message).toBe('A message could not be handed over.');
    expect(error).not.toHaveProperty('cause');
  });
});
