import * as z from 'zod/mini';
import { noCursor, readCursor } from '../domain/core/opaque-cursor.ts';

/** Reads decimal digits and nothing else that JavaScript takes for a number (`0x10`, `1e2`, ` 5`, `+5`, `5.0`). */
const digits = z.transform((given: unknown, { issues }) => {
  if (typeof given !== 'string') return given;
  if (/^\d+$/.test(given)) return Math.min(Number(given), Number.MAX_SAFE_INTEGER);
  issues.push({ code: 'custom', input: given, message: 'must be a whole number, written in digits like 50' });
  return z.NEVER;
});

/** How many a page holds: `fallback` where nobody says, `most` at most. */
export const limit = (fallback: number, most: number) =>
  z.prefault(z.pipe(digits, z.int().check(z.minimum(1), z.maximum(most))), fallback);

const isCursor = z.refine<string>((text) => readCursor(text) !== undefined, { error: noCursor });

/** Where a page begins, as the page before gave it. */
export const Cursor = z.optional(
  z.string().check(z.minLength(1, { abort: true }), z.maxLength(1024, { abort: true }), isCursor),
);

export const PageQuery = z.strictObject({ limit: limit(50, 200), cursor: Cursor });

/** A page of a list that grows with time. A cursor goes on in the order that is asked with it. */
export const OrderedPageQuery = z.extend(PageQuery, { order: z._default(z.enum(['oldest', 'newest']), 'oldest') });
