import { beforeEach, expect, it } from 'vitest';
import { compareSubscriptionsOn } from '../../../shared/domain/messages/reaction.ts';
import { compareSubscriptions } from '../../../shared/workflows/subscriptions/compare-subscriptions.ts';
import { countedMetrics } from '../../support/counted-metrics.ts';
import { startedAnew } from '../../support/started.ts';
import { openSubscriptionWorld, remaining } from '../../support/subscription-world.ts';

const world = startedAnew(openSubscriptionWorld);
const compare = () => compareSubscriptions(world.deps, compareSubscriptionsOn('2026-11-23'), remaining);

beforeEach(async () => {
  for (const recipientId of ['nurse-1', 'surgeon-1']) {
    const caller = { kind: 'staff', staffId: recipientId, roles: ['nurse'] } as const;
    await world.ask('POST', '/v1/subscriptions', { caller, body: { channel: 'sms' } });
    await world.settle(recipientId, 'sms');
  }
});

it('counts a phone that said STOP as broken and tells the lead, until it says START', async () => {
  const before = (await world.endpoint('nurse-1', 'sms'))!;
  world.silent.add(before.address);
  const counted = countedMetrics();
  await compare();
  expect(counted('OnCallUnreachable')).toBe(1);
  expect(await world.endpoint('nurse-1', 'sms')).toMatchObject({
    state: 'broken',
    subscriptionArn: before.subscriptionArn,
  });
  expect(await world.events()).toMatchObject(
    ['nyc', 'long-island'].map((region) => ({ kind: 'staff-unreachable', recipientId: 'nurse-1', region })),
  );
  expect(world.lines[0]).toMatchObject({ happening: 'subscription-opted-out', fields: { recipientId: 'nurse-1' } });
  await compare();
  await world.settle('nurse-1', 'sms');
  expect(await world.endpoint('nurse-1', 'sms')).toMatchObject({ state: 'broken' });
  expect(world.sns.all()).toHaveLength(2);
  world.silent.clear();
  const afterwards = countedMetrics();
  await compare();
  expect(afterwards('OnCallUnreachable')).toBe(0);
  expect(await world.endpoint('nurse-1', 'sms')).toMatchObject({
    state: 'confirmed',
    subscriptionArn: before.subscriptionArn,
  });
});
