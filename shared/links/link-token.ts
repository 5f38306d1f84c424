import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';

/** What a link lets its bearer do. One token, one purpose, one record. */
export const linkActions = ['booking', 'manage'] as const;
export type LinkAction = (typeof linkActions)[number];

export interface LinkKey {
  id: string;
  /** At least 32 random bytes, base64url. */
  key: string;
}

/** 32 bytes in base64url are 43 characters; a shorter key would be a mistake. */
const SigningKey = z.object({ id: z.string().check(z.minLength(1)), key: z.string().check(z.minLength(43)) });

/** `previous` still verifies, so that keys rotate without a gap. */
export const LinkKeys = z.object({
  current: SigningKey,
  previous: z.optional(SigningKey),
});
export type LinkKeys = z.infer<typeof LinkKeys>;

export interface LinkClaim {
  action: LinkAction;
  /** The case or appointment that the token is for. */
  subject: string;
  /** Epoch second from which it no longer works. */
  expires: number;
}

const sign = (key: LinkKey, payload: string): Buffer =>
  createHmac('sha256', Buffer.from(key.key, 'base64url')).update(`spinebridge-link.${payload}`).digest();

/** Mints a token: `<payload>.<HMAC-SHA256>`, both base64url; action, subject, expiry and key id are under the HMAC. */
export function mintLink(keys: LinkKeys, claim: LinkClaim): string {
  const payload = [claim.action, claim.subject, claim.expires.toString(36), keys.current.id].join('.');
  return `${Buffer.from(payload).toString('base64url')}.${sign(keys.current, payload).toString('base64url')}`;
}

const isAction = (word: string | undefined): word is LinkAction => linkActions.includes(word as LinkAction);

/**
 * Reads a token.
 * @param now epoch second
 * @returns the claim, or undefined for anything not minted by a live key, altered, or expired.
 */
export function readLink(keys: LinkKeys, token: string, now: number): LinkClaim | undefined {
  const [encoded, mac, ...rest] = token.split('.');
  if (!encoded || !mac || rest.length > 0) return undefined;
  const payload = Buffer.from(encoded, 'base64url').toString('utf8');
  const [action, subject, expires, keyId, ...more] = payload.split('.');
  const key = [keys.current, keys.previous].find((candidate) => candidate?.id === keyId);
  if (!key || !isAction(action) || !subject || !expires || more.length > 0) return undefined;
  const expected = sign(key, payload).toString('base64url');
  if (mac.length !== expected.length || !timingSafeEqual(Buffer.from(mac), Buffer.from(expected))) return undefined;
  if (Buffer.from(payload).toString('base64url') !== encoded) return undefined;
  const until = Number.parseInt(expires, 36);
  return until > now ? { action, subject, expires: until } : undefined;
}
