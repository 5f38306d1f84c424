import * as z from 'zod/mini';
import { invalidInput } from '../domain/refusal.ts';
import { fromItem, type Item, toItem } from './item.ts';
import type { Partition } from './partition.ts';

const Key = z.record(z.string(), z.string());

const refused = (detail: string) => invalidInput([{ pointer: '/cursor', detail: `${detail}; ask again without it` }]);

/** @returns the key after which a list goes on, as opaque text for the caller to bring back. */
export const cursorOf = (lastKey: Item): string => Buffer.from(JSON.stringify(fromItem(lastKey))).toString('base64url');

function keyIn(cursor: string): Record<string, string> {
  try {
    return Key.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw refused('is not a cursor of an earlier answer');
  }
}

/**
 * Reads a cursor back. One of another list is refused: nobody pages into a partition that is not theirs.
 * @throws Refusal `invalid-input` at `/cursor` for a text that no answer of this list gave
 */
export function startKeyOf(cursor: string, { attribute, value, keys }: Partition): Item {
  const key = keyIn(cursor);
  const complete = Object.keys(key).length === keys.length && keys.every((name) => name in key);
  if (!complete || key[attribute] !== value) throw refused('belongs to another list');
  return toItem(key);
}
