import { isPlainObject } from './plain-object.ts';
import { tidyText } from './tidy-text.ts';

/** Deeper than any body that is described; what lies deeper is refused by name or left out, and stays as it is. */
const deepest = 32;

/** Tidies every text of a piece of JSON, wherever it stands; names of members stay as they are. */
export function tidyData(value: unknown, level = 0): unknown {
  if (typeof value === 'string') return tidyText(value);
  if (level >= deepest) return value;
  if (Array.isArray(value)) return value.map((each) => tidyData(each, level + 1));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, tidyData(member, level + 1)]));
}
