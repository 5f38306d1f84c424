import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../shared/domain/core/party.ts';
import { startedAnew } from '../../../support/started.ts';
import { changed, openSubscriptionWorld } from '../../../support/subscription-world.ts';

const world = startedAnew(openSubscriptionWorld);

const staff = (staffId: string, role: 'front-desk' | 'nurse' | 'admin'): Caller => ({
  kind: 'staff',
  staffId,
  roles: [role],
});
const nurse = staff('nurse-1', 'nurse');
const desk = staff('front-desk-1', 'front-desk');
const admin = staff('admin-1', 'admin');
const one = '/v1/subscriptions/{id}';
const add = async (body: object, caller = nurse): Promise<string> =>
  (await world.ask('POST', '/v1/subscriptions', { caller, body })).body.subscriptionId;
const end = (id: string, caller = nurse) => world.ask('DELETE', one, { caller, id });
const test = (id: string, caller = nurse, headers = {}) =>
  world.ask('POST', `${one}/test`, { caller, id, body: {}, headers });
const confirm = (id: string, token: unknown, caller = nurse) =>
  world.ask('POST', `${one}/confirm`, { caller, id, body: { token } });
const ofPurpose = async (purpose: string) => (await world.reactions()).filter((each) => each.purpose === purpose);

let mail: string;
beforeEach(async () => {
  mail = await add({ channel: 'email' });
});

describe('DELETE /v1/subscriptions/{id}', () => {
  it('ends one’s own; with the last of a channel SNS is asked to unsubscribe', async () => {
    const other = await add({ channel: 'email', kinds: ['digest'] });
    expect((await end(other)).status).toBe(204);
    expect(await ofPurpose('settle-endpoint')).toHaveLength(2);
    expect((await end(mail)).status).toBe(204);
    expect(await ofPurpose('settle-endpoint')).toHaveLength(3);
    expect((await end(mail)).status).toBe(404);
    await world.settle('nurse-1', 'email');
    expect(await world.endpoint('nurse-1', 'email')).toBeUndefined();
  });

  it('does not show that somebody else’s is there, but lets an admin end it', async () => {
    expect(await end(mail, desk)).toMatchObject({ status: 404 });
    expect(await end('sub_nothing', nurse)).toMatchObject({ status: 404 });
    expect((await end(mail, admin)).status).toBe(204);
  });

  describe('of the last text message', () => {
    let sms: string;
    beforeEach(async () => {
      sms = await add({ channel: 'sms' });
      await world.settle('nurse-1', 'sms');
    });

    it.each([
      ['stands in the order of the directory', { order: [] }, 1],
      ['has the shift', { shift: 'nurse-1', order: [] }, undefined],
      ['is called behind the shift', { order: ['nurse-1'] }, undefined],
      ['leads', { order: [], lead: 'nurse-1' }, undefined],
    ])('refuses in words while the person %s, an admin too', async (_, duty, onCallOrder) => {
      world.state.duty = duty;
      world.state.directory = changed('nurse-1', { onCallOrder });
      for (const caller of [nurse, admin])
        expect(await end(sms, caller)).toMatchObject({
          status: 409,
          body: {
            type: 'urn:spinebridge:problem:unlawful-change',
            detail: expect.stringContaining('no page would ring'),
          },
        });
      const second = await add({ channel: 'sms', kinds: ['page'] });
      expect((await end(sms)).status).toBe(204);
      expect((await end(second)).status).toBe(409);
    });

    it.each([
      ['a shift within a week', 6, 409],
      ['a shift after that', 8, 204],
    ])('looks ahead: %s', async (_, days, status) => {
      world.state.duty = { order: ['nurse-2'] };
      world.state.directory = changed('nurse-1', { onCallOrder: undefined });
      const start = world.state.now.epochMilliseconds / 1000 + days * 24 * 3600;
      world.state.shifts = [{ start, end: start + 3600, recipientId: 'nurse-1' }];
      expect((await end(sms)).status).toBe(status);
    });

    it('allows it to whoever is not called', async () => {
      world.state.duty = { order: ['nurse-2'] };
      world.state.directory = changed('nurse-1', { onCallOrder: undefined });
      expect((await end(sms)).status).toBe(204);
    });

    it('leaves one text message of two that are ended at once', async () => {
      const second = await add({ channel: 'sms', kinds: ['page'] });
      const answers = await Promise.all([end(sms), end(second)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    });
  });
});

describe('POST /v1/subscriptions/{id}/test', () => {
  it('promises one test in five minutes, and says when the next goes', async () => {
    const turn = Math.floor(world.state.now.epochMilliseconds / 300_000) * 300_000;
    world.state.now = Temporal.Instant.fromEpochMilliseconds(turn + 60_000);
    expect(await test(mail)).toMatchObject({ status: 200, body: { subscriptionId: mail, state: 'pending' } });
    expect(await test(mail)).toMatchObject({
      status: 429,
      headers: { 'Retry-After': '240' },
      body: { type: 'urn:spinebridge:problem:limit-reached' },
    });
    expect(await ofPurpose('test-endpoint')).toMatchObject([{ recipientId: 'nurse-1', channel: 'email' }]);
    world.state.now = world.state.now.add({ minutes: 5 });
    expect((await test(mail)).status).toBe(200);
    expect(await ofPurpose('test-endpoint')).toHaveLength(2);
  });

  it('is one’s own, or an admin’s', async () => {
    expect((await test(mail, desk)).status).toBe(404);
    expect((await test('sub_nothing')).status).toBe(404);
    expect((await test(mail, admin)).status).toBe(200);
  });
});

describe('POST /v1/subscriptions/{id}/confirm', () => {
  const token = 'ab12'.repeat(48);
  const link = `https://sns.us-east-1.amazonaws.com/confirmation.html?TopicArn=arn:aws:sns:x&Token=${token}&Endpoint=n@example.org`;

  it.each([token, ` ${token}\n`, link, link.replaceAll('&', '&amp;')])(
    'promises that SNS gets the token of %j',
    async (text) => {
      expect(await confirm(mail, text)).toMatchObject({
        status: 202,
        body: { subscriptionId: mail, state: 'pending' },
      });
      expect((await confirm(mail, text)).status).toBe(202);
      expect(await ofPurpose('confirm-endpoint')).toMatchObject([{ recipientId: 'nurse-1', channel: 'email', token }]);
    },
  );

  it.each(['', 'short', 'two words of text', 'https://example.org/confirmation', 'x'.repeat(5000), 12, null])(
    'names the token that is none: %j',
    async (text) => {
      expect(await confirm(mail, text)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/token' }] } });
    },
  );

  it('is for a mailbox, of one’s own', async () => {
    const sms = await add({ channel: 'sms' });
    expect(await confirm(sms, token)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('no confirmation') },
    });
    expect((await confirm(mail, token, desk)).status).toBe(404);
    expect((await confirm(mail, token, admin)).status).toBe(202);
  });
});
