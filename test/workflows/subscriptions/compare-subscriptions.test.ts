import { beforeEach, describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import type { Caller } from '../../../shared/domain/core/party.ts';
import { compareSubscriptionsOn } from '../../../shared/domain/messages/reaction.ts';
import { compareSubscriptions } from '../../../shared/workflows/subscriptions/compare-subscriptions.ts';
import { startedAnew } from '../../support/started.ts';
import { byHand, changed, openSubscriptionWorld, remaining } from '../../support/subscription-world.ts';

const world = startedAnew(openSubscriptionWorld);

const admin: Caller = { kind: 'staff', staffId: 'admin-1', roles: ['admin'] };
const compare = (deps = world.deps) => compareSubscriptions(deps, compareSubscriptionsOn('2026-11-23'), remaining);
const ask = (recipientId: string, channel: 'sms' | 'email') =>
  world.ask('POST', '/v1/subscriptions', { caller: admin, body: { recipientId, channel } });
const addresses = () => world.sns.all().map(({ endpoint }) => endpoint);
const happenings = () => world.lines.map(({ happening }) => happening);
const phone = { channel: 'sms', address: '+12125550113', recipients: ['nurse-1'] } as const;
const mailbox = { channel: 'email', address: 'nurse-1@example.org', recipients: ['nurse-1'] } as const;
const kept = () => world.sns.all()[0]!;

/** The nurse is subscribed by phone, and the surgeon, who is called too. */
beforeEach(async () => {
  for (const each of ['nurse-1', 'surgeon-1']) {
    await ask(each, 'sms');
    await world.settle(each, 'sms');
  }
});

describe('the daily comparison', () => {
  it('changes nothing where everything is as it should be', async () => {
    const before = [world.sns.all(), await world.deps.routing.routing()];
    await compare();
    expect([world.sns.all(), await world.deps.routing.routing()]).toEqual(before);
    expect([await world.events(), happenings()]).toEqual([[], []]);
  });

  it('subscribes again what is gone at SNS', async () => {
    world.sns.remove(kept().arn);
    await compare();
    expect(addresses()).toContain(phone.address);
    const [arn] = world.sns.all().flatMap((each) => (each.endpoint === phone.address ? [each.arn] : []));
    expect(await world.endpoint('nurse-1', 'sms')).toMatchObject({ state: 'confirmed', subscriptionArn: arn });
  });

  it('takes over what was made anew by hand, and mends its filter and its queue', async () => {
    world.sns.remove(kept().arn);
    const other = byHand(phone, { attributes: { FilterPolicy: '{"recipient":["nurse-9"]}' } });
    world.sns.put(other);
    await compare();
    expect(await world.endpoint('nurse-1', 'sms')).toMatchObject({ state: 'confirmed', subscriptionArn: other.arn });
    expect((await world.deps.topic.facts(other.arn))?.isAs(phone)).toBe(true);
  });

  it('mends a filter that somebody changed', async () => {
    world.sns.put({ ...kept(), attributes: {} });
    await compare();
    for (const { arn, endpoint } of world.sns.all())
      if (endpoint === phone.address) expect((await world.deps.topic.facts(arn))?.isAs(phone)).toBe(true);
  });

  it('moves to another phone of the directory', async () => {
    world.state.directory = changed('nurse-1', { phone: '+16315550177' });
    await compare();
    expect(addresses().toSorted()).toEqual(['+12125550116', '+16315550177']);
    expect(await world.endpoint('nurse-1', 'sms')).toMatchObject({ state: 'confirmed', address: '+16315550177' });
  });

  it('unsubscribes who has left, and subscribes who is back', async () => {
    world.state.directory = changed('nurse-1', { until: '2026-11-22' });
    await compare();
    expect(addresses()).toEqual(['+12125550116']);
    expect(await world.endpoint('nurse-1', 'sms')).toBeUndefined();
    world.state.directory = sampleDirectory;
    await compare();
    expect(await world.endpoint('nurse-1', 'sms')).toMatchObject({ state: 'confirmed' });
  });

  it('unsubscribes what belongs to nobody, and says so without the address', async () => {
    world.sns.put(byHand({ ...phone, address: '+16315550188', recipients: ['gone-1'] }));
    world.sns.put(byHand(phone, { protocol: 'https', endpoint: 'https://monitor.example' }));
    await compare();
    expect(addresses()).not.toContain('+16315550188');
    expect(addresses()).toContain('https://monitor.example');
    expect(world.lines).toMatchObject([{ happening: 'subscription-stray', fields: { channel: 'sms' } }]);
  });

  it('unsubscribes nobody for a directory that shows no staff', async () => {
    world.sns.put(byHand({ ...phone, address: '+16315550188' }));
    world.state.directory = { ...sampleDirectory, staff: [] };
    await compare();
    expect(world.sns.all()).toHaveLength(3);
  });

  it('takes over whom the practice subscribed by hand, with what is usual for them', async () => {
    const admins = { channel: 'email', address: 'admin-1@example.org', recipients: ['admin-1'] } as const;
    world.sns.put(byHand(admins, { authenticated: false }));
    await compare();
    expect(await world.endpoint('admin-1', 'email')).toMatchObject({ state: 'confirmed', anybodyMayEnd: true });
    const { subscriptions } = await world.deps.routing.routing();
    expect(subscriptions.filter(({ recipientId }) => recipientId === 'admin-1')).toMatchObject([
      { channel: 'email', kinds: ['deadline-missed', 'cannot-be-reached', 'test-page', 'digest'] },
    ]);
    expect(world.lines).toMatchObject([
      { happening: 'subscription-open', fields: { recipientId: 'admin-1', channel: 'email' } },
    ]);
  });

  it('leaves alone what somebody has by hand at an address of theirs with no filter of theirs', async () => {
    world.sns.put(byHand({ channel: 'email', address: 'admin-1@example.org', recipients: [] }));
    await compare();
    expect(addresses()).toContain('admin-1@example.org');
    expect(await world.endpoint('admin-1', 'email')).toBeUndefined();
  });

  it('sees that a mailbox was confirmed, and asks again where the question has died', async () => {
    await ask('nurse-1', 'email');
    await compare();
    expect(world.mailed).toHaveLength(1);
    await compare();
    expect(world.mailed).toHaveLength(1);
    world.state.now = world.state.now.add({ hours: 48 });
    await compare();
    expect(world.mailed).toHaveLength(2);
    await world.deps.topic.confirm(world.sns.all().find(({ protocol }) => protocol === 'email')!.token!);
    await compare();
    expect(await world.endpoint('nurse-1', 'email')).toMatchObject({ state: 'confirmed', address: mailbox.address });
  });

  it('writes down the endpoint of who asked for something and has none', async () => {
    await world.commit({ kind: 'endpoint-removed', endpoint: (await world.endpoint('nurse-1', 'sms'))! });
    await compare();
    expect(await world.endpoint('nurse-1', 'sms')).toMatchObject({ state: 'confirmed', address: phone.address });
  });

  it('tries again what was refused', async () => {
    const endpoint = (await world.endpoint('nurse-1', 'sms'))!;
    const broken = { ...endpoint, state: 'broken' as const, version: endpoint.version + 1, subscriptionArn: undefined };
    await world.commit({ kind: 'endpoint-changed', endpoint: broken, from: endpoint.version });
    await compare();
    expect(await world.endpoint('nurse-1', 'sms')).toMatchObject({ state: 'confirmed' });
  });

  it('goes on with the others where one fails, and comes again', async () => {
    for (const each of world.sns.all()) world.sns.remove(each.arn);
    const { topic } = world.deps;
    const failing: typeof topic = {
      ...topic,
      subscribe: async (wanted) => {
        if (wanted.address === phone.address) throw new Error('SNS is down');
        return topic.subscribe(wanted);
      },
    };
    await expect(compare({ ...world.deps, topic: failing })).rejects.toMatchObject({ name: 'NotAllCompared' });
    expect(addresses()).toEqual(['+12125550116']);
    expect(await world.events()).toMatchObject([
      { kind: 'staff-unreachable', recipientId: 'nurse-1' },
      { recipientId: 'nurse-1' },
    ]);
    await compare();
    expect(addresses()).toHaveLength(2);
  });
});

describe('who is on call and reached by nothing', () => {
  const reported = async () =>
    (await world.events()).map(({ kind, region, recipientId }) => [kind, region, recipientId].join(' ')).toSorted();

  it('is reported once a day for each region', async () => {
    world.state.duty = { shift: 'nurse-2', order: ['nurse-1'], lead: 'surgeon-1' };
    await compare();
    await compare();
    expect(await reported()).toEqual(['staff-unreachable long-island nurse-2', 'staff-unreachable nyc nurse-2']);
    world.state.now = world.state.now.add({ hours: 24 });
    await compare();
    expect(await reported()).toHaveLength(4);
  });

  it('is found for shifts that begin until tomorrow', async () => {
    const from = world.state.now.add({ hours: 20 });
    const onCall: typeof world.deps.onCall = {
      duty: async (region, at) => ({
        order: [],
        ...(region === 'nyc' && at.epochMilliseconds >= from.epochMilliseconds && { shift: 'nurse-3' }),
      }),
    };
    await compare({ ...world.deps, onCall });
    expect(await reported()).toEqual(['staff-unreachable nyc nurse-3']);
  });

  it('is whoever has no confirmed address of any channel', async () => {
    await ask('nurse-2', 'email');
    world.state.duty = { order: ['nurse-2'] };
    await compare();
    expect(await reported()).toHaveLength(2);
  });
});
