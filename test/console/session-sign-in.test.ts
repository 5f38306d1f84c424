import { beforeEach, describe, expect, test, vi } from 'vitest';
import { countedMetrics } from '../support/counted-metrics.ts';
import { formsOf } from '../support/page-form.ts';
import type { Browser } from '../support/sign-in-browser.ts';
import { type SignInWorld, startSignIn } from '../support/sign-in-world.ts';
import { validHtml } from '../support/valid-html.ts';

const started = startSignIn();
let world: SignInWorld;
let browser: Browser;
beforeEach(async () => {
  world = await started;
  world.service.instead = undefined;
  browser = world.browser();
});

const cookie = '__Host-spinebridge-session';
const flowCookie = '__Host-spinebridge-sign-in';

/** Goes as far as the address that the sign-in service leads back to. */
async function callbackOf(by: Browser, staffId = 'nurse-1', to = '/staff/session'): Promise<string> {
  let at: string | undefined = `/staff/sign-in?${new URLSearchParams({ staffId, to })}`;
  while (at !== undefined && !at.startsWith('/staff/callback')) at = (await by.ask('GET', at)).location;
  if (at === undefined) throw new Error('It leads nowhere.');
  return at;
}

describe('signing in', () => {
  test('leads from a page to the sign-in service and back to that page', async () => {
    const asked = await browser.open('/staff/schedule?clinic=queens');
    expect([asked.status, asked.h1, await validHtml(asked.html)]).toEqual([200, 'Sign in', []]);
    const [button] = asked.links.filter(({ text }) => text === 'Sign in');
    const who = await browser.open(`/staff/${button?.href}`);
    expect(who.address).toContain('code_challenge_method=S256');
    expect(formsOf(who.html)[0]?.buttons.map(({ value }) => value)).toEqual(
      world.staff.map((each) => each.recipientId),
    );
    const chosen = await browser.ask('POST', who.address, { staffId: 'nurse-1' });
    const back = await browser.ask('GET', chosen.location ?? '');
    expect(back.cookies).toMatch(/^__Host-spinebridge-session=.+; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    expect(back.location).toBe('/staff/schedule?clinic=queens');
    expect((await browser.open(back.location ?? '')).text).toContain('nurse-1 (nurse)');
  });

  test('the service forgets who was there before it is asked who is', async () => {
    const first = await browser.ask('GET', '/staff/sign-in?go=1&to=/staff');
    expect(first.location).toMatch(/^\/logout\?client_id=console&/);
  });

  test('says why one has to, and nothing that an address makes up', async () => {
    expect((await browser.ask('GET', '/staff/sign-in?why=idle')).main).toContain('nothing was done for a while');
    expect((await browser.ask('GET', '/staff/sign-in?why=<b>pwned</b>')).main).not.toContain('pwned');
  });

  test('opens nothing with the answer to another browser, or with another state', async () => {
    const theirs = await callbackOf(browser);
    const other = world.browser();
    const counted = countedMetrics();
    expect(await other.open(theirs)).toMatchObject({ status: 400, h1: 'Not signed in' });
    expect(counted('SignInsRefused')).toBe(1);
    await callbackOf(other, 'nurse-2');
    expect((await other.open(theirs)).status).toBe(400);
    expect(other.jar.has(cookie)).toBe(false);
  });

  test('opens nothing with a code that another browser asked for (PKCE)', async () => {
    const theirs = new URL(await callbackOf(world.browser(), 'nurse-2'), 'https://x.test');
    const own = new URL(await callbackOf(browser), 'https://x.test');
    own.searchParams.set('code', theirs.searchParams.get('code') ?? '');
    expect((await browser.open(`${own.pathname}${own.search}`)).status).toBe(403);
    expect(browser.jar.has(cookie)).toBe(false);
  });

  test('opens nothing with a code that was used', async () => {
    const callback = await callbackOf(browser);
    const counted = countedMetrics();
    expect((await browser.open(callback)).status).toBe(200);
    const kept = browser.jar.get(cookie);
    expect(counted('SignInsRefused')).toBeUndefined();
    expect((await browser.open(callback)).status).toBe(403);
    expect(counted('SignInsRefused')).toBe(1);
    expect(browser.jar.get(cookie)).toBe(kept);
  });

  test('opens nothing after the time that one may take', async () => {
    const callback = await callbackOf(browser);
    world.later(601);
    expect((await browser.open(callback)).status).toBe(400);
  });

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/staff/..//evil.example'])(
    'leads to the worklist where it was to lead to %s',
    async (to) => {
      const back = await browser.ask('GET', await callbackOf(browser, 'nurse-1', to));
      expect(back.location).toBe('/staff');
    },
  );

  test('says so where it was broken off, and leads on', async () => {
    const own = new URL(await callbackOf(browser), 'https://x.test');
    const query = new URLSearchParams({ error: 'access_denied', state: own.searchParams.get('state') ?? '' });
    const page = await browser.open(`/staff/callback?${query}`);
    expect([page.status, page.links.some(({ text }) => text === 'Try again')]).toEqual([400, true]);
  });

  test.each([
    ['does not answer', () => Promise.reject(new TypeError('fetch failed'))],
    ['fails', async () => new Response('<h1>Oops</h1>', { status: 500 })],
    ['answers nonsense', async () => new Response('{"token":1}', { status: 200 })],
  ])('says so where the service %s, and leads on', async (_, instead) => {
    const callback = await callbackOf(browser);
    world.service.instead = instead;
    const page = await browser.open(callback);
    expect([page.status, page.main.includes('does not answer'), browser.jar.has(cookie)]).toEqual([503, true, false]);
  });

  test('lets nobody in whose token is not for the console, or who has no role', async () => {
    const member = world.staff[1];
    if (!member) throw new Error('Nobody works here.');
    const callback = await callbackOf(browser, 'nurse-2');
    world.staff[1] = { ...member, role: 'visitor' as never };
    const page = await browser.open(callback);
    world.staff[1] = member;
    expect([page.status, page.main]).toEqual([403, expect.stringContaining('Ask an administrator')]);
    expect(browser.jar.has(cookie)).toBe(false);
  });

  test('begins a session of its own, and ends the one that the browser had (fixation)', async () => {
    const attacker = world.browser();
    await attacker.signIn('nurse-2');
    const planted = attacker.jar.get(cookie) ?? '';
    browser.jar.set(cookie, planted);
    const page = await browser.signIn('nurse-1');
    expect(page.text).toContain('nurse-1 (nurse)');
    expect((await attacker.open('/staff/session')).h1).toBe('Sign in');
    attacker.jar.set(cookie, planted);
    expect((await attacker.open('/staff/session')).h1).toBe('Sign in');
  });

  test('writes down no token, and no id that a browser could send', async () => {
    await browser.signIn('nurse-1');
    const rows = JSON.stringify(world.system.store().items('Requests'));
    expect(rows).toContain('SESSION#');
    expect(rows).not.toMatch(/eyJ/);
    expect(rows).not.toContain(browser.jar.get(flowCookie));
  });
});

describe('after an hour', () => {
  const anHour = async (by: Browser): Promise<void> => {
    for (let at = 0; at < 6; at++) {
      await by.open('/staff/session');
      world.later(610);
    }
  };

  test('a role that changed holds, and one goes on where one was', async () => {
    const [member] = world.staff;
    if (!member) throw new Error('Nobody works here.');
    await browser.signIn('nurse-1');
    world.staff[0] = { ...member, role: 'front-desk' };
    expect((await browser.open('/staff/session')).text).toContain('nurse-1 (nurse)');
    await anHour(browser);
    const page = await browser.open('/staff/session?x=1');
    world.staff[0] = member;
    expect([page.address, page.text]).toEqual(['/staff/session?x=1', expect.stringContaining('nurse-1 (front desk)')]);
  });

  test('whoever has left is signed out', async () => {
    await browser.signIn('nurse-2');
    await anHour(browser);
    const [left] = world.staff.splice(1, 1);
    const page = await browser.open('/staff/session');
    if (left) world.staff.splice(1, 0, left);
    expect(page.h1).toBe('Sign in');
    expect((await browser.open('/staff/session')).h1).toBe('Sign in');
  });

  test('whoever cannot be asked about is not signed out for that', async () => {
    await browser.signIn('nurse-1');
    await anHour(browser);
    world.service.instead = vi.fn(() => Promise.reject(new TypeError('fetch failed')));
    expect((await browser.open('/staff/session')).status).toBe(503);
    world.service.instead = undefined;
    expect((await browser.open('/staff/session')).h1).toBe('Your session');
  });
});
