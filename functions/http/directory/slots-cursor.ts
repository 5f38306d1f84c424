import * as z from 'zod/mini';
import type { SlotsQuery } from '../../../shared/contract/directory-queries.ts';
import { cursorText, readCursor } from '../../../shared/domain/core/opaque-cursor.ts';
import { SlotCursor } from '../../../shared/domain/search/slot-order.ts';

/** A place in the order of one search: from another ZIP the order is another one, and a page would leave times out. */
const PageCursor = z.extend(SlotCursor, { near: z.optional(z.string()) });

type Near = Pick<SlotsQuery, 'near'>;

/** Where the page after this one begins. */
export const slotsCursor = (place: SlotCursor, { near }: Near): string =>
  cursorText({ ...place, ...(near && { near }) });

/** @returns the place in the search that a cursor names; undefined for what no answer to such a search gave */
export function placeAt(cursor: string, { near }: Partial<Near>): SlotCursor | undefined {
  const { near: nearThen, ...place } = PageCursor.safeParse(readCursor(cursor)).data ?? {};
  return nearThen === near ? SlotCursor.safeParse(place).data : undefined;
}
