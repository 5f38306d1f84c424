import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../../shared/domain/core/party.ts';
import { startedAnew } from '../../../support/started.ts';
import { openSubscriptionWorld } from '../../../support/subscription-world.ts';

const world = startedAnew(openSubscriptionWorld);

const nurse: Caller = { kind: 'staff', staffId: 'nurse-1', roles: ['nurse'] };
const admin: Caller = { kind: 'staff', staffId: 'admin-1', roles: ['admin'] };
const path = '/v1/subscriptions';
const token = 'ab12'.repeat(48);
/** Asks for a mailbox, confirms and ends it. */
async function all(caller: Caller): Promise<string> {
  const body = { recipientId: 'nurse-1', channel: 'email', kinds: ['page', 'digest'] };
  const { subscriptionId: id } = (await world.ask('POST', path, { caller, body })).body;
  await world.ask('POST', `${path}/{id}/confirm`, { caller, id, body: { token } });
  expect((await world.ask('DELETE', `${path}/{id}`, { caller, id })).status).toBe(204);
  return id;
}

describe('the subscriptions of somebody else', () => {
  it('are changed by an admin, of whom the history says so: who, whose and what', async () => {
    const subscriptionId = await all(admin);
    const about = {
      caseId: 'subscriptions-nurse-1',
      actor: { id: 'admin-1' },
      detail: { subscriptionId, recipientId: 'nurse-1', channel: 'email', kinds: 'page digest' },
    };
    const found = await world.entries();
    expect(found.map(({ action }) => action).toSorted()).toEqual([
      'subscription-confirmed',
      'subscription-ended',
      'subscription-made',
    ]);
    for (const entry of found) expect(entry).toMatchObject(about);
  });

  it('and one’s own: nothing is noted of these', async () => {
    await all(nurse);
    expect(await world.entries()).toEqual([]);
  });

  it('of nobody are no empty list: the unknown person is named', async () => {
    const list = (recipientId: string) => world.ask('GET', path, { caller: admin, query: { recipientId } });
    expect(await list('nobody')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/recipientId', detail: expect.stringContaining('nobody') }] },
    });
    expect(await list('nurse-1')).toMatchObject({ status: 200, body: { subscriptions: [] } });
  });
});
