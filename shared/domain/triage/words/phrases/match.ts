import { fillers, turns } from '../lists/fillers.ts';
import type { Token } from '../text/tokenise.ts';
import type { Hits } from './hits.ts';
import type { Element, Notation } from './notation.ts';

/** A text ready to be searched: its words and marks, and what the lists know of them. */
export type Readable = { readonly tokens: readonly Token[]; readonly hits: Hits };

/** Where a phrase stands, and the words between its parts that are no small words. */
export type Span = { readonly start: number; readonly end: number; readonly between: readonly number[] };

/** One element ready to compare. */
type ReadyElement = Element & { readonly words: ReadonlySet<string>; readonly lists: ReadonlySet<string> };

export type Pattern = {
  readonly elements: readonly ReadyElement[];
  readonly notBehind: ReadyElement | undefined;
  readonly notBefore: ReadyElement | undefined;
};

const MARKS: ReadonlySet<string> = new Set(['.', '?', ',', ':']);
const MOST_FILLERS = 5;
const LIST_NAME = /^[A-Z][A-Z_]+$/;

const ready = (element: Element): ReadyElement => ({
  ...element,
  words: new Set(element.options.filter((option) => !LIST_NAME.test(option))),
  lists: new Set(element.options.filter((option) => LIST_NAME.test(option))),
});

const asElement = (options: readonly string[]): ReadyElement | undefined =>
  options.length === 0 ? undefined : ready({ options, isOptional: false, gap: 0 });

/** Makes a phrase ready to compare. */
export const compile = (notation: Notation): Pattern => ({
  elements: notation.elements.map(ready),
  notBehind: asElement(notation.notBehind),
  notBefore: asElement(notation.notBefore),
});

/** Where the element may end when it starts at `at`; -1 where it does not stand there. The longest counts. */
const endAt = (element: ReadyElement, at: number, { tokens, hits }: Readable): number => {
  let end = element.words.has(tokens[at] ?? '') ? at + 1 : -1;
  for (const hit of hits[at] ?? []) if (hit.end > end && element.lists.has(hit.list)) end = hit.end;
  return end;
};

/** Finds the elements from `index` on, the first at `from` or behind words that may stand before it. */
const rest = (
  pattern: Pattern,
  index: number,
  from: number,
  text: Readable,
  between: readonly number[],
): Span | undefined => {
  const element = pattern.elements[index];
  if (element === undefined) return { start: 0, end: from, between };
  let others = between;
  let small = 0;
  for (let at = from; at < text.tokens.length; at += 1) {
    const end = endAt(element, at, text);
    const found = end < 0 ? undefined : rest(pattern, index + 1, end, text, others);
    if (found !== undefined) return found;
    const token = text.tokens[at] ?? '';
    if (MARKS.has(token) || turns.has(token)) break;
    if (fillers.has(token)) small += 1;
    else others = [...others, at];
    if (small > MOST_FILLERS || others.length - between.length > element.gap) break;
  }
  return element.isOptional ? rest(pattern, index + 1, from, text, between) : undefined;
};

const standsBefore = (element: ReadyElement, start: number, text: Readable): boolean => {
  for (let at = start - 1; at >= 0 && at >= start - 3; at -= 1) {
    if (endAt(element, at, text) >= 0) return true;
    if (!fillers.has(text.tokens[at] ?? '')) return false;
  }
  return false;
};

const standsBehind = (element: ReadyElement, end: number, text: Readable): boolean => {
  for (let at = end; at < text.tokens.length && at <= end + 2; at += 1) {
    if (endAt(element, at, text) >= 0) return true;
    if (!fillers.has(text.tokens[at] ?? '')) return false;
  }
  return false;
};

/** The phrase that starts exactly at `start`; undefined where none does. */
export const matchAt = (pattern: Pattern, start: number, text: Readable): Span | undefined => {
  const first = pattern.elements[0];
  if (first === undefined) return undefined;
  const end = endAt(first, start, text);
  const found = end < 0 ? undefined : rest(pattern, 1, end, text, []);
  if (found === undefined) return undefined;
  if (pattern.notBehind !== undefined && standsBefore(pattern.notBehind, start, text)) return undefined;
  if (pattern.notBefore !== undefined && standsBehind(pattern.notBefore, found.end, text)) return undefined;
  return { ...found, start };
};
