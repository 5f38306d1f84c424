import { createHmac } from 'node:crypto';
import type { LinkKeys } from './link-token.ts';

type Kind = 'source' | 'contact';

/** The name of something of a person under keys that are at hand. */
export const digestUnder = ({ current }: LinkKeys, kind: Kind, value: string): string =>
  createHmac('sha256', Buffer.from(current.key, 'base64url'))
    .update(`spinebridge-${kind}.${value}`)
    .digest('base64url')
    .slice(0, 22);

/**
 * Names something of a person, so that it can be counted and not read: HMAC-SHA256 under our own key, 132 bits of it. When keys
 * rotate a name changes; what is counted by it lasts minutes.
 * @param linkKeys reads the keys, cached
 */
export const keyedDigest =
  (linkKeys: () => Promise<LinkKeys>) =>
  async (kind: Kind, value: string): Promise<string> =>
    digestUnder(await linkKeys(), kind, value);
