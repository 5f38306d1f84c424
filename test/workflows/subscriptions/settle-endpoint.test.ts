import { beforeEach, describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import type { Caller } from '../../../shared/domain/core/party.ts';
import { confirmEndpoint } from '../../../shared/workflows/subscriptions/confirm-endpoint.ts';
import { testEndpoint } from '../../../shared/workflows/subscriptions/test-endpoint.ts';
import { startedAnew } from '../../support/started.ts';
import { changed, openSubscriptionWorld, remaining } from '../../support/subscription-world.ts';

const world = startedAnew(openSubscriptionWorld);

const admin: Caller = { kind: 'staff', staffId: 'admin-1', roles: ['admin'] };
const ask = async (recipientId: string, channel: 'sms' | 'email', more = {}): Promise<string> => {
  const body = { recipientId, channel, ...more };
  return (await world.ask('POST', '/v1/subscriptions', { caller: admin, body })).body.subscriptionId;
};
const end = (id: string) => world.ask('DELETE', '/v1/subscriptions/{id}', { caller: admin, id });
const addresses = () => world.sns.all().map(({ endpoint }) => endpoint);
const filterOf = (address: string) =>
  JSON.parse(world.sns.all().find(({ endpoint }) => endpoint === address)?.attributes.FilterPolicy ?? '{}').recipient;
const token = () => world.sns.all().find((each) => each.token)?.token ?? '';
const mailbox = { reactionId: 'r-1', recipientId: 'nurse-1', channel: 'email' } as const;

describe('an endpoint that is settled', () => {
  it('is confirmed at once where it is a phone; again changes nothing', async () => {
    await ask('nurse-1', 'sms');
    expect(await world.settle('nurse-1', 'sms')).toBe(true);
    expect(await world.settle('nurse-1', 'sms')).toBe(false);
    expect(await world.endpoint('nurse-1', 'sms')).toMatchObject({
      state: 'confirmed',
      address: '+12125550113',
      subscriptionArn: world.sns.all()[0]?.arn,
    });
  });

  it('waits where it is a mailbox', async () => {
    await ask('nurse-1', 'email');
    await world.settle('nurse-1', 'email');
    const { arn } = world.sns.all()[0]!;
    expect(await world.endpoint('nurse-1', 'email')).toMatchObject({ state: 'pending', subscriptionArn: arn });
  });

  it('is broken where SNS never takes its address, and says so by ids only', async () => {
    await ask('nurse-1', 'sms');
    const { topic } = world.deps;
    const refusing = { ...topic, subscribe: () => topic.subscribe({ channel: 'sms', address: '5', recipients: [] }) };
    const { settleEndpoint } = await import('../../../shared/workflows/subscriptions/settle-endpoint.ts');
    await settleEndpoint({ ...world.deps, topic: refusing }, { recipientId: 'nurse-1', channel: 'sms' }, remaining);
    expect(await world.endpoint('nurse-1', 'sms')).toMatchObject({ state: 'broken' });
    const fields = { recipientId: 'nurse-1', channel: 'sms' };
    expect(world.lines).toMatchObject([{ happening: 'subscription-refused', fields }]);
  });

  it('moves to the address that the directory has by then', async () => {
    await ask('nurse-1', 'sms');
    await world.settle('nurse-1', 'sms');
    world.state.directory = changed('nurse-1', { phone: '+16315550177' });
    expect(await world.settle('nurse-1', 'sms')).toBe(true);
    expect(addresses()).toEqual(['+16315550177']);
    expect(await world.endpoint('nurse-1', 'sms')).toMatchObject({ state: 'confirmed', address: '+16315550177' });
  });

  it.each([
    ['has left', changed('nurse-1', { until: '2026-11-22' })],
    ['has no such address any more', changed('nurse-1', { phone: '' })],
  ])('goes where its person %s', async (_, directory) => {
    await ask('nurse-1', 'sms');
    await world.settle('nurse-1', 'sms');
    world.state.directory = directory;
    await world.settle('nurse-1', 'sms');
    expect([addresses(), await world.endpoint('nurse-1', 'sms')]).toEqual([[], undefined]);
  });

  it('stays where the directory does not show its person: the entry may only be unreadable', async () => {
    await ask('nurse-1', 'sms');
    world.state.directory = { ...sampleDirectory, staff: [] };
    await world.settle('nurse-1', 'sms');
    expect(await world.endpoint('nurse-1', 'sms')).toMatchObject({ state: 'confirmed', address: '+12125550113' });
  });

  it('comes back where its person asks again before it is settled that it goes', async () => {
    world.state.duty = { order: [] };
    world.state.directory = changed('nurse-3', {});
    const id = await ask('nurse-3', 'sms');
    await world.settle('nurse-3', 'sms');
    await end(id);
    await ask('nurse-3', 'sms', { kinds: ['page'] });
    expect(await world.endpoint('nurse-3', 'sms')).toMatchObject({ state: 'pending' });
    await world.settle('nurse-3', 'sms');
    expect(await world.endpoint('nurse-3', 'sms')).toMatchObject({ state: 'confirmed' });
    expect(addresses()).toEqual(['+12125550115']);
  });

  it('asks nothing of SNS for what is not there', async () => {
    expect(await world.settle('nurse-1', 'sms')).toBe(false);
  });
});

describe('a mailbox that two share', () => {
  beforeEach(async () => {
    const shared = { email: 'office@example.org' };
    const { staff } = changed('nurse-1', shared);
    world.state.directory = {
      ...sampleDirectory,
      staff: staff.map((each) => (each.recipientId === 'front-desk-1' ? { ...each, ...shared } : each)),
    };
    await ask('nurse-1', 'email');
    await world.settle('nurse-1', 'email');
    await confirmEndpoint(world.deps, { ...mailbox, purpose: 'confirm-endpoint', token: token() }, remaining);
  });

  it('hears what is for both, and for one when the other has gone', async () => {
    const id = await ask('front-desk-1', 'email');
    await world.settle('front-desk-1', 'email');
    expect(filterOf('office@example.org')).toEqual(['front-desk-1', 'nurse-1']);
    expect(await world.endpoint('front-desk-1', 'email')).toMatchObject({ state: 'confirmed' });
    await end(id);
    await world.settle('front-desk-1', 'email');
    expect(filterOf('office@example.org')).toEqual(['nurse-1']);
    expect(addresses()).toHaveLength(1);
  });
});

describe('a token that SNS mailed', () => {
  beforeEach(async () => {
    await ask('nurse-1', 'email');
    await world.settle('nurse-1', 'email');
  });
  const confirm = (text: string, changes = {}) =>
    confirmEndpoint(world.deps, { ...mailbox, purpose: 'confirm-endpoint', token: text, ...changes }, remaining);

  it('confirms the mailbox, so that only the practice can unsubscribe it', async () => {
    expect(await confirm(token())).toBe(true);
    expect(await world.endpoint('nurse-1', 'email')).toMatchObject({ state: 'confirmed' });
    expect((await world.endpoint('nurse-1', 'email'))?.anybodyMayEnd).toBeUndefined();
    expect(world.sns.all()).toMatchObject([{ authenticated: true }]);
  });

  it('that is wrong or too old changes nothing, and is not tried again', async () => {
    expect(await confirm('0'.repeat(64))).toBe(false);
    expect(await world.endpoint('nurse-1', 'email')).toMatchObject({ state: 'pending' });
    expect(world.lines).toMatchObject([{ happening: 'confirmation-refused' }]);
  });

  it('of somebody else’s mailbox confirms none of one’s own', async () => {
    await ask('front-desk-1', 'email');
    expect(await confirm(token(), { recipientId: 'front-desk-1' })).toBe(false);
    expect(await world.endpoint('front-desk-1', 'email')).toMatchObject({ state: 'pending' });
  });
});

describe('a test', () => {
  const test = () => testEndpoint(world.deps, { ...mailbox, purpose: 'test-endpoint' }, remaining);

  it('goes to the person and channel, and to nobody whose address is not confirmed', async () => {
    await ask('nurse-1', 'email');
    expect(await test()).toBe(false);
    expect(world.sent).toEqual([]);
    await confirmEndpoint(world.deps, { ...mailbox, purpose: 'confirm-endpoint', token: token() }, remaining);
    expect(await test()).toBe(true);
    const messageId = 'r-1.nurse-1.email';
    expect(world.sent).toEqual([
      { messageId, kind: 'test-page', recipientId: 'nurse-1', channel: 'email', subject: 'Test', body: 'Test' },
    ]);
  });

  it('finds out that a click has confirmed, and that anybody can unsubscribe then', async () => {
    await ask('nurse-1', 'email');
    await world.settle('nurse-1', 'email');
    const { pendingSince: _, ...clicked } = world.sns.all()[0]!;
    world.sns.put({ ...clicked, authenticated: false });
    expect(await test()).toBe(true);
    expect(await world.endpoint('nurse-1', 'email')).toMatchObject({ state: 'confirmed', anybodyMayEnd: true });
  });
});
