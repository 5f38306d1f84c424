import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { epochSeconds } from '../../domain/core/instants.ts';
import type { LinkKeys } from '../../links/link-token.ts';
import { seal, unseal } from '../../links/seal.ts';
import { type GatewayEvent, header } from '../core/gateway-event.ts';

/** What the cookie of a session says: which, and when whoever signed in last did something (epoch second). */
const Held = z.strictObject({ sessionId: z.string(), seenAt: z.int() });
export type HeldSession = z.infer<typeof Held>;

const secret = 'spinebridge-session';

/**
 * Only a host that speaks TLS can set the prefixed name, for itself alone (RFC 6265bis section 4.1.3.2). A laptop speaks none.
 * @param publicUrl base address of pages and API
 */
const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:');
export const cookieName = (publicUrl: string): string =>
  isSecure(publicUrl) ? '__Host-spinebridge' : 'spinebridge-session';

/** `Lax`: a link in a mail opens the console signed in, and no other site's form is sent with it. No script reads it. */
const written = (publicUrl: string, value: string, rest = ''): string =>
  `${cookieName(publicUrl)}=${value}; Path=/; HttpOnly; SameSite=Lax${isSecure(publicUrl) ? '; Secure' : ''}${rest}`;

/** `Set-Cookie` of a session that was seen at an instant. It ends with the browser, or before with the session. */
export const sessionCookie = (
  keys: LinkKeys,
  { publicUrl, sessionId, now }: { publicUrl: string; sessionId: string; now: Temporal.Instant },
): string => written(publicUrl, seal(keys, secret, JSON.stringify({ sessionId, seenAt: epochSeconds(now) })));

/** `Set-Cookie` that takes it away. */
export const noSessionCookie = (publicUrl: string): string => written(publicUrl, '', '; Max-Age=0');

/** The value of a cookie that a request brought; of one that came twice the first. */
export function cookieOf(event: Pick<GatewayEvent, 'headers'>, name: string): string | undefined {
  const pairs = (header(event, 'cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** @returns the session that a request's cookie holds; undefined where it has none, or one that was altered or is not ours */
export function heldSession(
  keys: LinkKeys,
  event: Pick<GatewayEvent, 'headers'>,
  publicUrl: string,
): HeldSession | undefined {
  const value = cookieOf(event, cookieName(publicUrl));
  const text = value === undefined ? undefined : unseal(keys, secret, value);
  return text === undefined ? undefined : Held.safeParse(JSON.parse(text)).data;
}
