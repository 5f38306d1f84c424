import { describe, expect, it } from 'vitest';
import { unreachedStaff } from '../../../../../infra/tools/admin/deployed/unreached-staff.ts';
import { newEndpoint } from '../../../../../shared/workflows/subscriptions/missing-endpoints.ts';
import { startedAnew } from '../../../../support/started.ts';
import { byHand, openSubscriptionWorld } from '../../../../support/subscription-world.ts';

const world = startedAnew(openSubscriptionWorld);

const phones = { 'nurse-1': '+16315550101', 'surgeon-1': '+16315550102' } as const;
type Person = keyof typeof phones;

const unreached = (): Promise<string[]> => unreachedStaff({ ...world.deps, now: world.state.now });

/** Subscribes a person by text as the relay does. @param recipients whom the filter lets through */
async function subscribe(recipientId: Person, state: 'confirmed' | 'broken', recipients: string[] = [recipientId]) {
  const at = byHand({ channel: 'sms', address: phones[recipientId], recipients });
  world.sns.put(at);
  const name = { recipientId, channel: 'sms', address: phones[recipientId] } as const;
  const endpoint = { ...newEndpoint(name), state, subscriptionArn: at.arn };
  await world.commit({ kind: 'endpoint-changed', endpoint, from: 0 });
  return at;
}

describe('who is on call and gets no page by text', () => {
  it('is nobody where SNS has what is written down, for everybody of shift, order and lead', async () => {
    await subscribe('nurse-1', 'confirmed');
    expect(await unreached()).toEqual(['On call: surgeon-1 has no subscription to pages by text.']);
    await subscribe('surgeon-1', 'confirmed');
    expect(await unreached()).toEqual([]);
  });

  it('is told by recipient id alone, each with why', async () => {
    world.state.duty = { order: ['nurse-1'] };
    const at = await subscribe('nurse-1', 'confirmed', ['nurse-2']);
    expect(await unreached()).toEqual([
      'On call: nurse-1 has a subscription by text whose filter keeps their pages out.',
    ]);
    world.sns.put({ ...at, attributes: {}, pendingSince: world.state.now.toString() });
    expect(await unreached()).toEqual(['On call: nurse-1 has a subscription by text that SNS has not confirmed.']);
    world.sns.remove(at.arn);
    expect(await unreached()).toEqual([expect.stringMatching(/^On call: nurse-1 .* SNS does not know/)]);
  });

  it('is who said STOP', async () => {
    world.state.duty = { order: ['nurse-1'] };
    await subscribe('nurse-1', 'confirmed');
    world.silent.add(phones['nurse-1']);
    expect(await unreached()).toEqual(['On call: nurse-1 has said STOP on their phone.']);
  });

  it('is whose subscription is not confirmed, and a region without anybody', async () => {
    world.state.duty = { order: ['nurse-1'] };
    await subscribe('nurse-1', 'broken');
    expect(await unreached()).toEqual(['On call: nurse-1 has a subscription by text that is broken.']);
    world.state.duty = { order: [] };
    expect(await unreached()).toEqual([
      'On call in nyc: nobody. Import the directory, or plan a rota.',
      'On call in long-island: nobody. Import the directory, or plan a rota.',
    ]);
  });
});
