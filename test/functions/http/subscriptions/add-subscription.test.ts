import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../../shared/domain/core/party.ts';
import { startedAnew } from '../../../support/started.ts';
import { changed, openSubscriptionWorld } from '../../../support/subscription-world.ts';

const world = startedAnew(openSubscriptionWorld);

const staff = (staffId: string, role: 'front-desk' | 'nurse' | 'surgeon' | 'admin'): Caller => ({
  kind: 'staff',
  staffId,
  roles: [role],
});
const nurse = staff('nurse-1', 'nurse');
const desk = staff('front-desk-1', 'front-desk');
const admin = staff('admin-1', 'admin');
const path = '/v1/subscriptions';
const post = (body: unknown, caller = nurse) => world.ask('POST', path, { caller, body });
const get = async (caller = nurse, query = {}) => world.ask('GET', path, { caller, query });
const empty = { kinds: [], clinics: [], regions: [], urgencies: [] };

describe('POST /v1/subscriptions', () => {
  it('notes what somebody wants to hear, and promises that SNS is asked; nothing calls SNS before that', async () => {
    const wanted = {
      kinds: ['new-case', 'digest'],
      clinics: ['manhattan'],
      regions: ['nyc'],
      urgencies: ['urgent'],
      quietHours: { from: '20:00', to: '07:00' },
    };
    const { status, headers, body } = await post({ channel: 'email', ...wanted }, desk);
    expect(status).toBe(201);
    expect(body).toEqual({
      subscriptionId: expect.stringMatching(/^sub_/),
      recipientId: 'front-desk-1',
      channel: 'email',
      ...wanted,
      state: 'pending',
    });
    expect(headers.Location).toBe(`https://spine.example/v1/subscriptions/${body.subscriptionId}`);
    expect((await get(desk)).body).toEqual({ subscriptions: [body] });
    expect(await world.reactions()).toMatchObject([
      { purpose: 'settle-endpoint', recipientId: 'front-desk-1', channel: 'email' },
    ]);
    expect(world.sns.all()).toEqual([]);
    expect(await world.endpoint('front-desk-1', 'email')).toMatchObject({ address: 'front-desk-1@example.org' });
  });

  it('takes lists that are left out for all, and each word once', async () => {
    const { body } = await post({ channel: 'sms', kinds: ['page', 'page'] });
    expect(body).toMatchObject({ ...empty, kinds: ['page'] });
  });

  it('answers the same for the same asked again, in another order and at once', async () => {
    const kinds = ['page', 'escalation'];
    const [first, second] = await Promise.all([post({ channel: 'sms', kinds }), post({ channel: 'sms', kinds })]);
    const third = await post({ channel: 'sms', kinds: kinds.toReversed() });
    expect([first.status, second.status, third.status]).toEqual([201, 201, 201]);
    expect(new Set([first, second, third].map(({ body }) => body.subscriptionId)).size).toBe(1);
    expect((await get()).body.subscriptions).toHaveLength(1);
  });

  it('asks SNS no more for a further wish at an address that is confirmed', async () => {
    await post({ channel: 'sms', kinds: ['page'] });
    await world.settle('nurse-1', 'sms');
    const { body } = await post({ channel: 'sms', kinds: ['hand-off'] });
    expect(body.state).toBe('confirmed');
    expect(await world.reactions()).toHaveLength(1);
  });

  it('lets an admin ask for others, and nobody else', async () => {
    const body = { channel: 'sms', recipientId: 'nurse-1' };
    expect(await post(body, desk)).toMatchObject({
      status: 403,
      body: { type: 'urn:spinebridge:problem:not-allowed' },
    });
    expect(await post(body, admin)).toMatchObject({ status: 201, body: { recipientId: 'nurse-1' } });
    expect(await post(body, nurse)).toMatchObject({ status: 201 });
  });

  it.each<[string, unknown]>([
    ['/channel', {}],
    ['/channel', { channel: 'fax' }],
    ['/kinds/1', { channel: 'sms', kinds: ['page', 'gossip'] }],
    ['/kinds', { channel: 'sms', kinds: 'page' }],
    ['/regions/0', { channel: 'sms', regions: ['boston'] }],
    ['/urgencies/0', { channel: 'sms', urgencies: ['high'] }],
    ['/clinics/0', { channel: 'sms', clinics: ['nowhere'] }],
    ['/clinics/0', { channel: 'sms', clinics: ['No Slug'] }],
    ['/clinics', { channel: 'sms', clinics: Array.from({ length: 51 }, () => 'manhattan') }],
    ['/quietHours/to', { channel: 'sms', quietHours: { from: '20:00' } }],
    ['/quietHours/from', { channel: 'sms', quietHours: { from: '24:00', to: '07:00' } }],
    ['/quietHours/to', { channel: 'sms', quietHours: { from: '20:00', to: '20:00' } }],
    ['/recipientId', { channel: 'sms', recipientId: 'nobody-1' }],
    ['/recipientId', { channel: 'sms', recipientId: 'No Slug' }],
    ['/state', { channel: 'sms', state: 'confirmed' }],
    ['/subscriptionId', { channel: 'sms', subscriptionId: 'sub_1' }],
    ['', []],
    ['', null],
  ])('names %s of what it cannot take', async (pointer, body) => {
    expect(await post(body, admin)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
    expect(await world.reactions()).toEqual([]);
  });

  it.each([
    ['sms', { phone: '' }, 'phone number'],
    ['sms', { phone: '555-0113' }, 'phone number'],
    ['email', { email: 'nurse-1' }, 'mailbox'],
  ] as const)('refuses %s in words where the directory has %j', async (channel, changes, words) => {
    world.state.directory = changed('nurse-1', changes);
    const { status, body } = await post({ channel });
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ pointer: '/channel', detail: expect.stringContaining(words) }]);
  });

  it('subscribes nobody who has left, and nobody whom the directory does not know', async () => {
    world.state.directory = changed('nurse-1', { until: '2026-11-22' });
    expect(await post({ channel: 'sms' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/recipientId' }] },
    });
    expect(await post({ channel: 'sms' }, staff('stranger-1', 'nurse'))).toMatchObject({ status: 422 });
  });

  it('takes twenty of a person and no more', async () => {
    const clinics = world.state.directory.clinics.map(({ clinicId }) => clinicId);
    const wishes = clinics.flatMap((clinic) =>
      ['page', 'digest', 'new-case', 'hand-off'].map((kind) => ({ channel: 'sms', clinics: [clinic], kinds: [kind] })),
    );
    for (const wish of wishes.slice(0, 20)) expect((await post(wish)).status).toBe(201);
    expect(await post(wishes[20])).toMatchObject({
      status: 409,
      body: { type: 'urn:spinebridge:problem:unlawful-change' },
    });
    expect((await post(wishes[0])).status).toBe(201);
    expect((await post(wishes[20], desk)).status).toBe(201);
  });
});

describe('GET /v1/subscriptions', () => {
  it('shows one’s own, and anybody’s to an admin', async () => {
    await post({ channel: 'sms' });
    await post({ channel: 'email' }, desk);
    const whose = async (caller: Caller, query = {}) =>
      (await get(caller, query)).body.subscriptions?.map(({ recipientId }: { recipientId: string }) => recipientId);
    expect(await whose(nurse)).toEqual(['nurse-1']);
    expect(await whose(nurse, { recipientId: 'nurse-1' })).toEqual(['nurse-1']);
    expect(await whose(admin)).toEqual([]);
    expect(await whose(admin, { recipientId: 'front-desk-1' })).toEqual(['front-desk-1']);
    expect((await get(nurse, { recipientId: 'front-desk-1' })).status).toBe(403);
  });

  it.each([
    ['/recipientId', { recipientId: 'No Slug' }],
    ['/channel', { channel: 'sms' }],
  ])('names %s of what it cannot take', async (pointer, query) => {
    expect(await get(admin, query)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });
});
