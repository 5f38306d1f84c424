import { createHmac } from 'node:crypto';
import type { LinkKey } from './link-token.ts';

/** 132 bits: two terms of a practice never meet, and an item stays small. */
const digestLength = 22;

/**
 * Names what somebody may be found by, so that it can be looked up and not read: HMAC-SHA256 under a key of our own that outlives
 * all rotations.
 * @param lookupKey reads the key, cached
 */
export const lookupDigest =
  (lookupKey: () => Promise<LinkKey>) =>
  async (terms: readonly string[]): Promise<string[]> => {
    const key = Buffer.from((await lookupKey()).key, 'base64url');
    const digestOf = (term: string) =>
      createHmac('sha256', key).update(`spinebridge-lookup.${term}`).digest('base64url');
    return terms.map((term) => digestOf(term).slice(0, digestLength));
  };
