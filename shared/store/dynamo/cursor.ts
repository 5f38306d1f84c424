import * as z from 'zod/mini';
import { cursorText, noCursor, readCursor } from '../../domain/core/opaque-cursor.ts';
import { invalidInput } from '../../domain/core/refusal.ts';
import { isStorable } from '../../domain/core/storable-text.ts';
import { fromItem, type Item, toItem } from './item.ts';
import type { Partition } from './partition.ts';

/** Bytes of a sort key, the shorter of the two (DynamoDB, service quotas). */
const longestKey = 1024;

/** What DynamoDB takes for a value of a key; it refuses the whole request for any other. */
const KeyText = z.string().check(
  z.minLength(1),
  z.refine((text) => isStorable(text) && Buffer.byteLength(text) <= longestKey),
);
const Key = z.record(z.string(), KeyText);

const otherList = 'belongs to another list; ask again without it';

const refused = (detail: string) => invalidInput([{ pointer: '/cursor', detail }]);

/** @returns the key after which a list goes on, as opaque text for the caller to bring back. */
export const cursorOf = (lastKey: Item): string => cursorText(fromItem(lastKey));

/**
 * Reads a cursor back. One of another list is refused: nobody pages into a partition that is not theirs.
 * @throws Refusal `invalid-input` at `/cursor` for a text that no answer of this list gave
 */
export function startKeyOf(cursor: string, partition: Partition): Item {
  const { attribute, value, keys, sortKey = '', prefix = '', range } = partition;
  const { data: key } = Key.safeParse(readCursor(cursor));
  if (!key) throw refused(noCursor);
  const complete = Object.keys(key).length === keys.length && keys.every((name) => Object.hasOwn(key, name));
  const place = key[sortKey] ?? '';
  const isInRange = !range || (place >= range.from && place <= range.to);
  const isOfList = complete && key[attribute] === value && place.startsWith(prefix) && isInRange;
  if (!isOfList) throw refused(otherList);
  return toItem(key);
}
