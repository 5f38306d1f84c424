import { isPlainObject } from './plain-object.ts';
import { tidyText } from './tidy-text.ts';

/** Deeper than any body that is described; what lies deeper is refused by name or left out, and stays as it is. */
const deepest = 32;

/** Reads every text of a piece of JSON anew, wherever it stands; names of members stay as they are. */
function withTexts(value: unknown, read: (text: string) => string, level = 0): unknown {
  if (typeof value === 'string') return read(value);
  if (level >= deepest) return value;
  const inner = (member: unknown): unknown => withTexts(member, read, level + 1);
  if (Array.isArray(value)) return value.map(inner);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inner(member)]));
}

/** Tidies every text (tidy-text.ts). */
export const tidyData = (value: unknown): unknown => withTexts(value, tidyText);

/** Puts U+FFFD in the place of halves of characters, which nothing can store. */
export const storableData = (value: unknown): unknown => withTexts(value, (text) => text.toWellFormed());
