import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { epochSeconds } from '../../domain/core/instants.ts';
import type { LinkKeys } from '../../links/link-token.ts';
import { seal, unseal } from '../../links/seal.ts';

/** What the cookie of a session says: which, and when whoever signed in last did something (epoch second). */
const Held = z.strictObject({ sessionId: z.string(), seenAt: z.int() });
export type HeldSession = z.infer<typeof Held>;

const secret = 'spinebridge-session';

/**
 * Only a host that speaks TLS can set the prefixed name, for itself alone (RFC 6265bis section 4.1.3.2). A laptop speaks none.
 * @param publicUrl base address of pages and API
 */
const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:');
const hostCookieName = (publicUrl: string, name: string): string => `${isSecure(publicUrl) ? '__Host-' : ''}${name}`;

/** `Lax`: a link in a mail opens the console signed in, and no other site's form is sent with it. No script reads it. */
export const hostCookie = (publicUrl: string, name: string, value: string, rest = ''): string =>
  `${hostCookieName(publicUrl, name)}=${value}; Path=/; HttpOnly; SameSite=Lax${isSecure(publicUrl) ? '; Secure' : ''}${rest}`;

/** The value of a cookie in a request's `Cookie` header; of one that came twice the first. */
export function cookieIn(header: string | undefined, publicUrl: string, name: string): string | undefined {
  const start = `${hostCookieName(publicUrl, name)}=`;
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length);
}

const sessionName = 'spinebridge-session';

/** `Set-Cookie` of a session that was seen at an instant. It ends with the browser, or before with the session. */
export const sessionCookie = (
  keys: LinkKeys,
  { publicUrl, sessionId, now }: { publicUrl: string; sessionId: string; now: Temporal.Instant },
): string =>
  hostCookie(publicUrl, sessionName, seal(keys, secret, JSON.stringify({ sessionId, seenAt: epochSeconds(now) })));

/** `Set-Cookie` that takes it away. */
export const noSessionCookie = (publicUrl: string): string => hostCookie(publicUrl, sessionName, '', '; Max-Age=0');

/** Of several texts that decode to the same bytes only the one that we wrote is ours. */
const isAsWritten = (value: string): boolean => {
  const [, body = '', ...more] = value.split('.');
  return more.length === 0 && Buffer.from(body, 'base64url').toString('base64url') === body;
};

/**
 * @param cookies the request's `Cookie` header
 * @returns the session that they hold; undefined where there is none, or one that was altered or is not ours
 */
export function heldSession(keys: LinkKeys, cookies: string | undefined, publicUrl: string): HeldSession | undefined {
  const value = cookieIn(cookies, publicUrl, sessionName);
  const text = value !== undefined && isAsWritten(value) ? unseal(keys, secret, value) : undefined;
  return text === undefined ? undefined : Held.safeParse(JSON.parse(text)).data;
}
