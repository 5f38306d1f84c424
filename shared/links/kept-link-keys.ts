import * as z from 'zod/mini';
import type { LinkKey, LinkKeys } from './link-token.ts';

/** 32 bytes in base64url are 43 characters; a shorter key would be a mistake. */
const Key = z.object({ id: z.string().check(z.minLength(1)), key: z.string().check(z.minLength(43)) });

/** What the secret holds since its first rotation; the first release wrote it without `signsFrom`. */
const KeptLinkKeys = z.object({
  current: z.extend(Key, {
    /** Epoch second from which the key signs; until then the previous one does. Absent = at once. */
    signsFrom: z.optional(z.int()),
  }),
  previous: z.optional(Key),
  /** What lookups are made with. It never changes, because what was looked up once is to be found for years. */
  lookup: z.optional(Key),
});
export type KeptLinkKeys = z.infer<typeof KeptLinkKeys>;

/** How long containers keep what they read, in seconds. */
export const cacheSeconds = 300;

/**
 * From the making of a key to its first signature, in seconds: by then every container has read it and verifies it. A rotation that
 * publishes the key later than `cacheSeconds` before that is given up (functions/schedule/rotate-link-keys.ts).
 */
const leadSeconds = 900;

/**
 * Reads what the secret holds.
 * @param kept the parsed JSON; a secret that has just been created is one bare key
 * @throws where it is malformed
 */
export const readKept = (kept: unknown): KeptLinkKeys =>
  KeptLinkKeys.parse(kept && typeof kept === 'object' && 'key' in kept ? { current: kept } : kept);

/** How many seconds remain until the newest key signs; zero or less where it does. @param now epoch second */
export const secondsUntilSigning = ({ current: { signsFrom = 0 } }: KeptLinkKeys, now: number): number =>
  signsFrom - now;

/** @returns which key signs at an instant, and which verify beside it. @param now epoch second */
export function keysAt(kept: KeptLinkKeys, now: number): LinkKeys {
  const { signsFrom: _, ...newest } = kept.current;
  if (kept.previous && secondsUntilSigning(kept, now) > 0) return { current: kept.previous, next: newest };
  return { current: newest, previous: kept.previous };
}

/**
 * The key that lookups are made with, whatever signs. A secret that was not rotated since there are lookups names none: it is the
 * oldest of its keys then, which the next rotation keeps under this name.
 */
export const lookupKeyOf = ({ lookup, previous, current: { id, key } }: KeptLinkKeys): LinkKey =>
  lookup ?? previous ?? { id, key };

/**
 * The keys after a rotation: a new one, which is published before it signs, and the one that signs until then and verifies
 * until the next rotation.
 * @param now epoch second
 * @throws while the key of the rotation before waits to sign: links of the key that still signs would be refused.
 */
export function rotated(kept: KeptLinkKeys | undefined, fresh: LinkKey, now: number): KeptLinkKeys {
  if (!kept) return { current: fresh };
  const { current, next } = keysAt(kept, now);
  if (next) throw new Error('The key of the last rotation does not sign yet. Rotate again in a quarter of an hour.');
  return { current: { ...fresh, signsFrom: now + leadSeconds }, previous: current, lookup: lookupKeyOf(kept) };
}
