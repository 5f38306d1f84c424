import { cacheSeconds } from './kept-link-keys.ts';
import type { LinkKeys } from './link-token.ts';

let last: { keys: LinkKeys; readAt: number } | undefined;

/** Remembers what was just read. @param now epoch second */
export function keepAtHand(keys: LinkKeys, now: number): void {
  last = { keys, readAt: now };
}

/**
 * The keys that something in this container read within five minutes, for what must neither wait for them nor fail without them, such as
 * a line of the log. @param now epoch second @returns undefined where nothing did
 */
export const keysAtHand = (now: number): LinkKeys | undefined =>
  last && now - last.readAt < cacheSeconds ? last.keys : undefined;
