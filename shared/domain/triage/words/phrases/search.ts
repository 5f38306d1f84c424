import type { Elements } from './elements.ts';
import { compile, matches, type Pattern, type Searchable, type Span } from './match.ts';
import { readNotation } from './notation.ts';

/** Phrases to search for, each with what it stands for. */
export type Index<Meaning> = readonly { readonly pattern: Pattern; readonly meaning: Meaning }[];

/** One place where a phrase stands. */
export type Found<Meaning> = Span & { readonly meaning: Meaning };

const compiled = (phrase: string, elements: Elements): readonly Pattern[] => {
  try {
    return readNotation(phrase).flatMap((notation) => compile(notation, elements));
  } catch (cause) {
    throw new Error(`The phrase "${phrase}" cannot be read.`, { cause });
  }
};

/** Prepares phrases, each with its meaning, for searching. Throws where one cannot be read or names a list that is none. */
export const indexOf = <Meaning>(
  phrases: readonly (readonly [phrase: string, meaning: Meaning])[],
  elements: Elements,
): Index<Meaning> =>
  phrases.flatMap(([phrase, meaning]) => compiled(phrase, elements).map((pattern) => ({ pattern, meaning })));

const isSame = <Meaning>(one: Found<Meaning>, other: Found<Meaning>): boolean =>
  one.end === other.end &&
  one.meaning === other.meaning &&
  one.between.length === other.between.length &&
  one.between.every((at, index) => other.between[index] === at);

/** Phrases that say the same at the same place count once. `found` is in order of `start`. */
const withoutRepeats = <Meaning>(found: readonly Found<Meaning>[]): readonly Found<Meaning>[] =>
  found.filter((one, index) => {
    for (let before = index - 1; found[before]?.start === one.start; before -= 1) {
      const other = found[before];
      if (other !== undefined && isSame(one, other)) return false;
    }
    return true;
  });

/** Every place in a text where one of the phrases stands, in order of `start`. */
export const search = <Meaning>(index: Index<Meaning>, text: Searchable): readonly Found<Meaning>[] => {
  const found: Found<Meaning>[] = [];
  for (const { pattern, meaning } of index) {
    for (const { start, end, between } of matches(pattern, text)) found.push({ start, end, between, meaning });
  }
  return withoutRepeats(found.sort((one, other) => one.start - other.start));
};
