import { type Elements, hasBit } from './elements.ts';
import { compile, matches, type Pattern, type Searchable, type Span } from './match.ts';
import { readNotation } from './notation.ts';

/** A phrase to search for, with what it stands for. */
type Searched<Meaning> = { readonly pattern: Pattern; readonly meaning: Meaning };

/** Phrases to search for. */
export type Index<Meaning> = {
  readonly phrases: readonly Searched<Meaning>[];
  /** Of each phrase the element that the fewest texts have: where it is not, nothing else need be looked at. */
  readonly rarest: Int32Array;
};

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
): Index<Meaning> => {
  const searched = phrases.flatMap(([phrase, meaning]) =>
    compiled(phrase, elements).map((pattern) => ({ pattern, meaning })),
  );
  return { phrases: searched, rarest: Int32Array.from(searched, ({ pattern }) => pattern.required[0] ?? 0) };
};

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
export const search = <Meaning>({ phrases, rarest }: Index<Meaning>, text: Searchable): readonly Found<Meaning>[] => {
  const found: Found<Meaning>[] = [];
  for (let index = 0; index < rarest.length; index += 1) {
    if (!hasBit(text.present, rarest[index] ?? 0)) continue;
    const searched = phrases[index];
    if (searched === undefined) continue;
    for (const { start, end, between } of matches(searched.pattern, text)) {
      found.push({ start, end, between, meaning: searched.meaning });
    }
  }
  return withoutRepeats(found.sort((one, other) => one.start - other.start));
};
