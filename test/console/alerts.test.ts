import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StaffEndpoint } from '../../shared/domain/messages/subscription.ts';
import { admin } from '../access/callers.ts';
import { type ConsoleSystem, startConsole } from '../support/console-system.ts';
import { anId } from '../support/records.ts';
import { asksFor, endpoint } from '../support/told-staff.ts';
import { validHtml } from '../support/valid-html.ts';

let world: ConsoleSystem;
let empty: ReturnType<ConsoleSystem['system']['store']>;
beforeAll(async () => {
  world = await startConsole();
  empty = world.system.store().copy();
});
beforeEach(() => {
  world.system.use(empty.copy());
});

const asNurse = () => world.signedIn('nurse-1', 'nurse');

const hears = (recipientId: string, channel: 'sms' | 'email', state: StaffEndpoint['state'], number = 1) =>
  world.system.commit(
    {
      kind: 'subscription-created',
      subscription: asksFor(recipientId, channel, { subscriptionId: anId('sub', number), kinds: ['page'] }),
    },
    { kind: 'endpoint-changed', endpoint: { ...endpoint(recipientId, channel), state }, from: 0 },
  );

const heard = async (recipientId: string) => {
  const path = `/v1/subscriptions?recipientId=${recipientId}`;
  const { body } = await world.system.ask({ method: 'GET', path, token: admin.token });
  return body.subscriptions;
};

describe('what one hears of', () => {
  test('is nothing at first, and then what is ticked, in quiet hours too', async () => {
    const person = await asNurse();
    expect((await person.open('/staff/alerts')).main).toContain('Nothing is subscribed');
    const typed = {
      kinds: ['digest', 'new-case'],
      urgencies: ['urgent'],
      clinics: ['queens'],
      'quietHours/from': '22',
    };
    const refused = await person.submit(typed, 'Add');
    expect(refused.status).toBe(422);
    expect(refused.main).toContain('Quiet from: is not a time of the day; write it like 07:00 or 22:00');
    expect(refused.html).toMatch(/value="digest" checked/);
    expect(await validHtml(refused.html)).toEqual([]);
    await person.submit({ channel: 'email', 'quietHours/from': '22:00', 'quietHours/to': '07:00' }, 'Add');
    const { page } = person;
    expect(page.address).toBe('/staff/alerts?did=added');
    expect(page.main).toContain('Added. Send a test to see that it gets there.');
    expect(page.main).toMatch(/New case; Morning digest|Morning digest; New case/);
    expect(page.main).toContain('22:00 to 07:00, but for pages');
    expect(page.main).toContain('Not confirmed yet');
    expect(await validHtml(page.html)).toEqual([]);
    expect(await heard('nurse-1')).toMatchObject([
      { channel: 'email', kinds: ['new-case', 'digest'], urgencies: ['urgent'], clinics: ['queens'], state: 'pending' },
    ]);
  });

  test.each([
    ['sms', 'pending', 'AWS is being told of the number.'],
    ['sms', 'broken', 'AWS refused the number.'],
    ['email', 'broken', 'The mailbox was refused.'],
  ] as const)('by %s says of a state %s what to do', async (channel, state, todo) => {
    await hears('nurse-1', channel, state);
    const page = await (await asNurse()).open('/staff/alerts');
    expect(page.main).toContain(todo);
    expect(page.main).not.toContain('Confirm a mailbox');
  });

  test('ends, but for the last text message of somebody who is called', async () => {
    await hears('nurse-1', 'sms', 'confirmed');
    const person = await asNurse();
    await person.open('/staff/alerts');
    const kept = await person.press('remove');
    expect(kept.status).toBe(409);
    expect(kept.main).toContain('this is the last subscription by text message: no page would ring');
    expect(await heard('nurse-1')).toHaveLength(1);
    await hears('front-desk-1', 'sms', 'confirmed', 2);
    const other = await world.signedIn('front-desk-1', 'front-desk');
    await other.open('/staff/alerts');
    await other.press('remove');
    expect(other.page.main).toContain('Ended.');
    expect(await heard('front-desk-1')).toEqual([]);
  });
});

describe('a test', () => {
  test('goes out once in five minutes; a second says when the next can', async () => {
    await hears('nurse-1', 'sms', 'confirmed');
    const person = await asNurse();
    await person.open('/staff/alerts');
    await person.press('test');
    expect(person.page.address).toBe('/staff/alerts?did=tested');
    const second = await person.press('test');
    expect(second.status).toBe(429);
    expect(second.main).toMatch(/A test went there just now\. .* at 9:0[56] AM\./);
    const tests = world.system
      .store()
      .items('Outbox')
      .filter((item) => JSON.stringify(item).includes('test-endpoint'));
    expect(tests).toHaveLength(1);
  });
});

describe('a mailbox', () => {
  test('is confirmed by the link that was mailed, and by nothing else', async () => {
    await hears('nurse-1', 'email', 'pending');
    const person = await asNurse();
    expect((await person.open('/staff/alerts')).main).toContain('Confirm a mailbox');
    const refused = await person.submit({ token: 'what?' }, 'Confirm');
    expect(refused.status).toBe(422);
    expect(refused.main).toContain('Link or token: is neither the link');
    expect(refused.html).toContain('value="what?"');
    const link = `https://sns.test/?Action=ConfirmSubscription&Token=${'a1'.repeat(20)}`;
    await person.submit({ token: link }, 'Confirm');
    expect(person.page.address).toBe('/staff/alerts?did=confirmed');
    const kept = JSON.stringify(world.system.store().items('Outbox'));
    expect(kept).toContain('confirm-endpoint');
  });
});

describe('somebody else’s', () => {
  test('are an admin’s to see, to add to and to try, and nobody’s besides', async () => {
    await hears('nurse-1', 'sms', 'confirmed');
    const person = await world.signedIn('admin-1', 'admin');
    await person.open('/staff/alerts');
    const page = await person.submit({ recipientId: 'nurse-1' }, 'Show');
    expect(page.title).toBe('Alerts of nurse-1 – Complete Orthopedics');
    await person.press('test');
    expect(person.page.address).toBe('/staff/alerts?recipientId=nurse-1&did=tested');
    await person.submit({ channel: 'email' }, 'Add');
    expect(await heard('nurse-1')).toHaveLength(2);
    expect(await heard('admin-1')).toEqual([]);
    const stranger = await world.signedIn('nurse-2', 'nurse');
    const own = await stranger.open('/staff/alerts?recipientId=nurse-1');
    expect(own.title).toBe('My alerts – Complete Orthopedics');
    expect(own.main).toContain('Nothing is subscribed');
    const stolen = await stranger.post({ act: 'remove', subscription: anId('sub', 1) });
    expect(stolen.status).toBe(404);
    expect(await heard('nurse-1')).toHaveLength(2);
  });
});
