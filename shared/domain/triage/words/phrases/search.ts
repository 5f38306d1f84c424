import { compile, matchAt, type Pattern, type Readable, type Span } from './match.ts';
import { readNotation } from './notation.ts';

/** A phrase to search for, with what it stands for. */
export type Searched<Meaning> = { readonly pattern: Pattern; readonly meaning: Meaning };

/** One place where a phrase stands. */
export type Found<Meaning> = Span & { readonly meaning: Meaning };

/** Phrases by the words and lists that they can start with. */
export type Index<Meaning> = ReadonlyMap<string, readonly Searched<Meaning>[]>;

/** The elements that a pattern can start with: the first, and those behind optional ones. */
const startsOf = ({ elements }: Pattern): readonly string[] => {
  const must = elements.findIndex(({ isOptional }) => !isOptional);
  return elements.slice(0, must + 1).flatMap(({ options }) => options);
};

/** A pattern whose optional beginning is left out is a pattern of its own: a match starts at its first element. */
const withoutOptionalStart = (pattern: Pattern): readonly Pattern[] => {
  const [first, ...others] = pattern.elements;
  if (first === undefined || !first.isOptional || others.length === 0) return [pattern];
  return [pattern, ...withoutOptionalStart({ ...pattern, elements: others })];
};

/** Prepares phrases, each with its meaning, for searching. */
export const indexOf = <Meaning>(phrases: readonly (readonly [phrase: string, meaning: Meaning])[]): Index<Meaning> => {
  const index = new Map<string, Searched<Meaning>[]>();
  for (const [phrase, meaning] of phrases) {
    for (const pattern of readNotation(phrase).map(compile).flatMap(withoutOptionalStart)) {
      for (const start of new Set(startsOf({ ...pattern, elements: pattern.elements.slice(0, 1) }))) {
        const there = index.get(start);
        if (there === undefined) index.set(start, [{ pattern, meaning }]);
        else there.push({ pattern, meaning });
      }
    }
  }
  return index;
};

/** Every place in a text where one of the phrases stands. */
export const search = <Meaning>(index: Index<Meaning>, text: Readable): readonly Found<Meaning>[] => {
  const found: Found<Meaning>[] = [];
  for (let start = 0; start < text.tokens.length; start += 1) {
    const keys = new Set([text.tokens[start] ?? '', ...(text.hits[start] ?? []).map(({ list }) => list)]);
    for (const key of keys) {
      for (const { pattern, meaning } of index.get(key) ?? []) {
        const span = matchAt(pattern, start, text);
        if (span !== undefined) found.push({ ...span, meaning });
      }
    }
  }
  return found;
};
