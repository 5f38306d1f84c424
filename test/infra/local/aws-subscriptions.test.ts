import {
  GetSubscriptionAttributesCommand,
  ListSubscriptionsByTopicCommand,
  PublishCommand,
  SetSubscriptionAttributesCommand,
  SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import { describe, expect, test } from 'vitest';
import { awsServices, topicArn } from '../../support/aws-services.ts';

const services = awsServices();
const client = () => new SNSClient(services.at('sns'));

const subscribe = (Protocol: string, Endpoint: string, Attributes: Record<string, string> = {}, whole = true) =>
  client().send(
    new SubscribeCommand({ TopicArn: topicArn, Protocol, Endpoint, Attributes, ReturnSubscriptionArn: whole }),
  );
const publish = (recipient: string, channel: string) =>
  client().send(
    new PublishCommand({
      TopicArn: topicArn,
      Message: 'm',
      MessageAttributes: {
        recipient: { DataType: 'String', StringValue: recipient },
        channel: { DataType: 'String', StringValue: channel },
      },
    }),
  );
const heard = () =>
  services.outbox
    .messages()
    .filter(({ kind }) => kind !== 'subscription-confirmation')
    .map(({ to }) => to);

describe('the local SNS', () => {
  test('delivers to confirmed subscriptions whose filter matches, and to no other', async () => {
    await subscribe('sms', '+16315550199', { FilterPolicy: '{"recipient":["nurse-2"],"channel":["sms"]}' });
    await subscribe('email', 'pending@example.org', { FilterPolicy: '{"recipient":["nurse-2"]}' });
    await publish('nurse-2', 'sms');
    await publish('nurse-2', 'email');
    await publish('nurse-3', 'sms');
    expect(heard()).toEqual(['+16315550199']);
  });

  test('delivers everything to who has no filter', async () => {
    await subscribe('sms', '+16315550199');
    await publish('nurse-3', 'email');
    expect(heard()).toEqual(['+16315550199']);
  });

  test('shows no ARN of what is pending, unless it was asked to', async () => {
    expect((await subscribe('email', 'a@example.org', {}, false)).SubscriptionArn).toBe('pending confirmation');
    const { Subscriptions = [] } = await client().send(new ListSubscriptionsByTopicCommand({ TopicArn: topicArn }));
    expect(Subscriptions.at(-1)).toEqual({
      TopicArn: topicArn,
      Protocol: 'email',
      Endpoint: 'a@example.org',
      Owner: '000000000000',
      SubscriptionArn: 'PendingConfirmation',
    });
  });

  test.each([
    ['a protocol that is not needed here', () => subscribe('sqs', 'arn:x'), 'InvalidParameterException'],
    [
      'a policy that is no JSON',
      () => subscribe('sms', '+16315550199', { FilterPolicy: '{' }),
      'InvalidParameterException',
    ],
    [
      'another filter for the same address',
      () => subscribe('sms', '+16315550101', { FilterPolicy: '{}' }),
      'InvalidParameterException',
    ],
    [
      'attributes of what is not there',
      () => client().send(new GetSubscriptionAttributesCommand({ SubscriptionArn: `${topicArn}:x` })),
      'NotFoundException',
    ],
  ])('refuses %s as SNS does', async (_, ask, name) => {
    await expect(ask()).rejects.toMatchObject({ name });
  });

  test('gives text back as it came, whatever XML makes of it', async () => {
    const { SubscriptionArn } = await subscribe('email', 'a&b"<c>@example.org');
    const value = '{"recipient":["<a>&\\"b\\""]}';
    const AttributeName = 'FilterPolicy';
    await client().send(
      new SetSubscriptionAttributesCommand({ SubscriptionArn, AttributeName, AttributeValue: value }),
    );
    const { Attributes } = await client().send(new GetSubscriptionAttributesCommand({ SubscriptionArn }));
    expect(Attributes?.FilterPolicy).toBe(value);
    const { Subscriptions = [] } = await client().send(new ListSubscriptionsByTopicCommand({ TopicArn: topicArn }));
    expect(Subscriptions.at(-1)?.Endpoint).toBe('a&b"<c>@example.org');
  });

  test('forgets what was unsubscribed', async () => {
    const { SubscriptionArn } = await subscribe('sms', '+16315550199');
    await client().send(new UnsubscribeCommand({ SubscriptionArn }));
    await publish('nurse-3', 'sms');
    expect(heard()).toEqual([]);
  });
});
