import { beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../../shared/domain/core/party.ts';
import { compareSubscriptionsOn } from '../../../shared/domain/messages/reaction.ts';
import { compareSubscriptions } from '../../../shared/workflows/subscriptions/compare-subscriptions.ts';
import { settleEndpoint } from '../../../shared/workflows/subscriptions/settle-endpoint.ts';
import { allStrikes, faultyCalls, type Strike } from '../../support/faulty-calls.ts';
import { started } from '../../support/started.ts';
import { changed, openSubscriptionWorld, remaining } from '../../support/subscription-world.ts';

const world = started(openSubscriptionWorld);
const admin: Caller = { kind: 'staff', staffId: 'admin-1', roles: ['admin'] };
const name = { recipientId: 'nurse-1', channel: 'sms' } as const;

type Deps = typeof world.deps;
const clean = (work: (deps: Deps) => Promise<unknown>) => work(world.deps);

/** The workflow's surroundings, one call of which goes wrong. */
function struck(strike?: Strike) {
  const calls = faultyCalls(strike);
  const deps: Deps = {
    ...world.deps,
    topic: calls.effects('topic', world.deps.topic),
    ledger: calls.ledger(world.deps.ledger),
  };
  return { deps, calls };
}

/** The phone of the nurse is subscribed, and the directory has another one by now. */
beforeEach(async () => {
  for (const { arn } of world.sns.all()) world.sns.remove(arn);
  const { endpoints, subscriptions } = await world.deps.routing.routing();
  for (const endpoint of endpoints) await world.commit({ kind: 'endpoint-removed', endpoint });
  for (const { subscriptionId } of subscriptions) await world.commit({ kind: 'subscription-removed', subscriptionId });
  world.state.directory = changed('nurse-1', { phone: '+16315550111' });
  world.state.duty = { order: ['nurse-1'] };
  await world.ask('POST', '/v1/subscriptions', { caller: admin, body: name });
  await world.settle('nurse-1', 'sms');
  world.state.directory = changed('nurse-1', { phone: '+16315550122' });
});

const works = {
  settling: (deps: Deps) => settleEndpoint(deps, name, remaining),
  comparing: (deps: Deps) => compareSubscriptions(deps, compareSubscriptionsOn('2026-11-23'), remaining),
};

describe.each(Object.entries(works))('%s an address that has changed', (_, work) => {
  it('ends at the new address, whichever call fails, is throttled, times out or is the last before a crash', async () => {
    const { deps, calls } = struck();
    await work(deps);
    const strikes = allStrikes(calls.trace);
    expect(strikes.length).toBeGreaterThan(15);
    for (const strike of strikes) {
      world.state.directory = changed('nurse-1', { phone: '+16315550111' });
      await clean(works.settling);
      world.state.directory = changed('nurse-1', { phone: '+16315550122' });
      const rig = struck(strike);
      await work(rig.deps).catch(() => undefined);
      if (work === works.settling) await clean(work);
      // What a crash leaves behind without a record is found by the comparison.
      await clean(works.comparing);
      const [endpoint, sns] = [await world.endpoint('nurse-1', 'sms'), world.sns.all()];
      expect(
        sns.map((each) => each.endpoint),
        JSON.stringify(strike),
      ).toEqual(['+16315550122']);
      expect(endpoint, JSON.stringify(strike)).toMatchObject({ state: 'confirmed', subscriptionArn: sns[0]?.arn });
    }
  }, 120_000);
});
