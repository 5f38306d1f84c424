import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { ownAddress } from '../../shared/http/console/own-address.ts';
import { heldSession, noSessionCookie, sessionCookie } from '../../shared/http/console/session-cookie.ts';
import type { LinkKeys } from '../../shared/links/link-token.ts';
import { altered } from '../support/altered-cookies.ts';
import { propertyRuns } from '../support/property-runs.ts';

const key = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte).toString('base64url') });
const keys: LinkKeys = { current: key('k2', 2), previous: key('k1', 1) };
const publicUrl = 'https://spine.example';
const now = Temporal.Instant.from('2026-11-23T14:00:00Z');
const made = sessionCookie(keys, { publicUrl, sessionId: 'ses_1', now });
const [pair = ''] = made.split(';');
const [name = '', value = ''] = pair.split(/=(.*)/s);

describe('the cookie of a session', () => {
  test('is for this host alone, over TLS, and no script reads it', () => {
    expect(made.replace(value, '…')).toBe('__Host-spinebridge-session=…; Path=/; HttpOnly; SameSite=Lax; Secure');
    expect(noSessionCookie(publicUrl)).toContain('Max-Age=0');
  });

  test('holds the session, also after the keys were rotated, and among other cookies', () => {
    const held = { sessionId: 'ses_1', seenAt: now.epochMilliseconds / 1000 };
    expect(heldSession(keys, `a=b; ${pair}; c=d`, publicUrl)).toEqual(held);
    expect(heldSession({ current: key('k3', 3), previous: keys.current }, pair, publicUrl)).toEqual(held);
    expect(heldSession({ current: key('k2', 4) }, pair, publicUrl)).toBeUndefined();
  });

  const runs = process.env.LONG_RUN === 'true' ? 1_000_000 : propertyRuns(2_000);
  test(`opens nothing once it is altered, ${runs} times`, () => {
    const opened = [];
    for (let at = 0; at < runs; at++) {
      const cookie = `${name}=${altered(value)}`;
      if (heldSession(keys, cookie, publicUrl)) opened.push(cookie);
    }
    expect(opened).toEqual([]);
  });
});

describe('where somebody is led once they are signed in', () => {
  test.each(['/staff', '/staff/schedule?clinic=queens&date=2026-11-24', '/staff/cases/int_1', '/staff?q=a%2Fb%3Fc'])(
    'to %s',
    (address) => expect(ownAddress(address)).toBe(address),
  );

  test.each([
    'https://evil.example/staff',
    'https:evil.example',
    '//evil.example/staff',
    '/\\evil.example',
    '/staff\\..\\evil',
    '/staff//evil.example',
    '/staff/..//evil.example',
    '/staff/../v1/cases',
    '/staff/%2e%2e/intake',
    '/staff/.%2E/intake',
    '/staffing',
    '/staff\n/x',
    '/staff\u0000',
    ' /staff',
    'javascript:alert(1)',
    '/staff/sign-in?go=1',
    '/staff/sign-out',
    '/staff/callback?code=x',
    `/staff?q=${'x'.repeat(2000)}`,
    '',
    undefined,
  ])('not to %j', (address) => expect(ownAddress(address)).toBe('/staff'));
});
