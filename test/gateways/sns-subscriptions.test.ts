import {
  AuthorizationErrorException,
  ConfirmSubscriptionCommand,
  InvalidParameterException,
  OptedOutException,
  SNSClient,
  SubscribeCommand,
  ThrottledException,
} from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { snsSubscriptions } from '../../shared/gateways/sns-subscriptions.ts';
import { startedAnew } from '../support/started.ts';
import { byHand, openSubscriptionWorld, place } from '../support/subscription-world.ts';

const world = startedAnew(openSubscriptionWorld);

const phone = { channel: 'sms', address: '+16315550101', recipients: ['nurse-1'] } as const;
const mailbox = { channel: 'email', address: 'nurse-1@example.org', recipients: ['nurse-1'] } as const;
const subscribe = async (wanted: typeof phone | typeof mailbox): Promise<string> =>
  (await world.deps.topic.subscribe(wanted))!;
const token = (): string => world.sns.all().find((each) => each.token)!.token!;

describe('the subscriptions of the staff topic, through the real client', () => {
  it('has a phone confirmed at once, with the filter of its person and the dead-letter queue', async () => {
    const arn = await subscribe(phone);
    expect(await world.deps.topic.list()).toEqual([{ channel: 'sms', address: '+16315550101', arn }]);
    expect(world.sns.all()[0]?.attributes).toEqual({
      FilterPolicyScope: 'MessageAttributes',
      FilterPolicy: '{"recipient":["nurse-1"],"channel":["sms"]}',
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: place.deadLetterArn }),
    });
    expect(await world.deps.topic.facts(arn)).toMatchObject({ isPending: false, recipients: ['nurse-1'] });
  });

  it('has a mailbox pending until it is confirmed, so that only the practice can unsubscribe', async () => {
    const arn = await subscribe(mailbox);
    expect(await world.deps.topic.list()).toEqual([{ channel: 'email', address: mailbox.address }]);
    expect(await world.deps.topic.facts(arn)).toMatchObject({ isPending: true });
    expect(world.mailed).toMatchObject([{ to: mailbox.address, body: expect.stringContaining(token()) }]);
    expect(await world.deps.topic.confirm(token())).toBe(arn);
    expect(await world.deps.topic.confirm(token())).toBe(arn);
    expect(await world.deps.topic.facts(arn)).toMatchObject({ isPending: false, anybodyMayEnd: false });
  });

  it('gives the same subscription for the same address, and mails a pending one again', async () => {
    expect(await subscribe(phone)).toBe(await subscribe(phone));
    expect(await subscribe(mailbox)).toBe(await subscribe(mailbox));
    expect(world.sns.all()).toHaveLength(2);
    expect(world.mailed).toHaveLength(2);
  });

  it('takes an address over that is subscribed with another filter, unless it is pending', async () => {
    const other = byHand({ ...phone, recipients: ['nurse-9'] });
    world.sns.put(other);
    expect(await subscribe(phone)).toBe(other.arn);
    const facts = await world.deps.topic.facts(other.arn);
    expect([facts?.recipients, facts?.isAs(phone)]).toEqual([['nurse-1'], true]);
    await subscribe(mailbox);
    expect(await world.deps.topic.subscribe({ ...mailbox, recipients: ['nurse-1', 'nurse-2'] })).toBeUndefined();
  });

  it('lists page after page, phones and mailboxes only, and what was deleted not', async () => {
    for (let n = 0; n < 250; n++) world.sns.put(byHand({ ...phone, address: `+1631555${1000 + n}` }));
    world.sns.put(byHand(phone, { protocol: 'https', endpoint: 'https://example.org' }));
    expect(await world.deps.topic.list()).toHaveLength(250);
  });

  it.each([
    ['a phone that is none', { ...phone, address: '555' }],
    ['a mailbox that is none', { ...mailbox, address: 'nowhere' }],
  ])('refuses %s for good', async (_, wanted) => {
    await expect(world.deps.topic.subscribe(wanted)).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await expect(world.deps.topic.subscribe(wanted)).rejects.not.toThrow(/555|nowhere/);
  });

  it('refuses a token that is wrong, or two days old, for good', async () => {
    await subscribe(mailbox);
    await expect(world.deps.topic.confirm('0'.repeat(64))).rejects.toMatchObject({ name: 'InvalidParameterException' });
    const old = token();
    world.state.now = world.state.now.add({ hours: 48 });
    await expect(world.deps.topic.confirm(old)).rejects.toMatchObject({ name: 'InvalidParameterException' });
    expect(await world.deps.topic.list()).toEqual([]);
  });

  it('counts what is gone or was never confirmed as unsubscribed', async () => {
    const [arn, pending] = [await subscribe(phone), await subscribe(mailbox)];
    await world.deps.topic.unsubscribe(arn);
    await world.deps.topic.unsubscribe(arn);
    await world.deps.topic.unsubscribe(pending);
    expect(world.sns.all().map((each) => each.arn)).toEqual([pending]);
    expect(await world.deps.topic.facts(arn)).toBeUndefined();
  });

  it('sees a filter, a queue, or a policy that is no JSON, as others than ours', async () => {
    const arn = await subscribe(phone);
    const [kept] = world.sns.all();
    for (const changes of [
      { FilterPolicy: '{}' },
      { RedrivePolicy: '{}' },
      { FilterPolicy: '{"recipient":"nurse-1"}' },
    ]) {
      world.sns.put({ ...kept!, attributes: { ...kept!.attributes, ...changes } });
      const facts = await world.deps.topic.facts(arn);
      expect(facts?.isAs(phone)).toBe(false);
      await world.deps.topic.mend(arn, phone);
      expect((await world.deps.topic.facts(arn))?.isAs(phone)).toBe(true);
    }
  });
});

describe('what SNS throws', () => {
  const refusal = { $metadata: {}, message: 'Invalid parameter: +16315550101' };
  const policy = { $metadata: {}, message: 'Invalid parameter: RedrivePolicy' };

  it.each([
    [
      'an address that it does not take',
      new InvalidParameterException(refusal),
      'SNS refused a subscription for good.',
    ],
    ['a phone that said STOP', new OptedOutException(refusal), 'SNS refused a subscription for good.'],
    ['a queue that it does not take: ours to mend', new InvalidParameterException(policy), policy.message],
    ['throttling', new ThrottledException({ $metadata: {}, message: 'slow' }), 'slow'],
    ['a permission that lacks', new AuthorizationErrorException({ $metadata: {}, message: 'no' }), 'no'],
  ])('is told apart: %s', async (_, thrown, message) => {
    const client = new SNSClient({ region: 'us-east-1' });
    const mock = mockClient(client);
    mock.on(SubscribeCommand).rejects(thrown);
    mock.on(ConfirmSubscriptionCommand).rejects(thrown);
    await expect(snsSubscriptions(client, place).subscribe(phone)).rejects.toThrow(message);
  });
});
