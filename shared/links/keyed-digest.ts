import { createHmac } from 'node:crypto';
import type { LinkKeys } from './link-token.ts';

/**
 * Names something of a person, so that it can be counted and not read: HMAC-SHA256 under our own key, 132 bits of it. When keys
 * rotate a name changes; what is counted by it lasts minutes.
 * @param linkKeys reads the keys, cached
 */
export const keyedDigest =
  (linkKeys: () => Promise<LinkKeys>) =>
  async (kind: 'source' | 'contact', value: string): Promise<string> => {
    const { current } = await linkKeys();
    const digest = createHmac('sha256', Buffer.from(current.key, 'base64url'));
    return digest.update(`spinebridge-${kind}.${value}`).digest('base64url').slice(0, 22);
  };
