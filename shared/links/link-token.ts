import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a link lets its bearer do. One token, one purpose, one record. */
export const linkActions = ['booking', 'manage'] as const;
export type LinkAction = (typeof linkActions)[number];

export interface LinkKey {
  id: string;
  /** At least 32 random bytes, base64url. */
  key: string;
}

/** The key that signs now, and those that verify beside it: the one that signed before, and the one that signs next. */
export interface LinkKeys {
  current: LinkKey;
  previous?: LinkKey | undefined;
  next?: LinkKey | undefined;
}

/** @returns the key of an id, whether it signs or only verifies. */
export const keyOf = ({ current, previous, next }: LinkKeys, id: string | undefined): LinkKey | undefined =>
  [current, previous, next].find((key) => key?.id === id);

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

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in constant time. Digests are of one length whatever the texts hold, which `timingSafeEqual` needs. */
const isSame = (given: string, expected: string): boolean => timingSafeEqual(digest(given), digest(expected));

const isAction = (word: string | undefined): word is LinkAction => linkActions.includes(word as LinkAction);

/**
 * Reads a token, whatever text a caller gave as one.
 * @param now epoch second
 * @returns the claim, or undefined for anything not minted by a live key, altered, or expired.
 */
export function readLink(keys: LinkKeys, token: string, now: number): LinkClaim | undefined {
  const [encoded, mac, ...rest] = token.split('.');
  if (!encoded || !mac || rest.length > 0) return undefined;
  const payload = Buffer.from(encoded, 'base64url').toString('utf8');
  const [action, subject, expires, keyId, ...more] = payload.split('.');
  const key = keyOf(keys, keyId);
  if (!key || !isAction(action) || !subject || !expires || more.length > 0) return undefined;
  if (!isSame(mac, sign(key, payload).toString('base64url'))) return undefined;
  if (Buffer.from(payload).toString('base64url') !== encoded) return undefined;
  const until = Number.parseInt(expires, 36);
  return until > now ? { action, subject, expires: until } : undefined;
}
