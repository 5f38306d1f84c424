import type { TextFinding } from './text-finding.ts';

/**
 * How a phrase stands in its sentence. `noun`: can be an item in a list that one "no" denies ("no weakness, numbness or
 * falls"). `clause`: says something by itself ("my legs buckle", "cannot walk"), so a "no" before a comma or an "and"
 * does not reach it.
 */
type Form = 'noun' | 'clause';

/** Phrases that mean one finding. `value` is left out where a side decides. */
export type Entry = {
  readonly field: TextFinding['field'];
  readonly value?: string;
  readonly form: Form;
  /** Regular expressions over normalised text, whole words, a capture group for each gap. */
  readonly phrases: readonly string[];
  /** Words of which every phrase holds one: without them in the text the phrases need no search. */
  readonly needs?: string;
  /** A harmless use: looked for in the part of the sentence that holds the phrase. */
  readonly unless?: string;
};

/** An entry ready to search with. */
export type CompiledEntry = Omit<Entry, 'phrases' | 'needs' | 'unless'> & {
  readonly pattern: RegExp;
  readonly needs?: RegExp;
  readonly unless?: RegExp;
};

const WORD = "(?: (?!(?:but|because|pero|porque) )[a-z0-9ñ']+)";

/** One of several words or phrases. */
export const anyOf = (...alternatives: readonly string[]): string => `(?:${alternatives.join('|')})`;

/**
 * `first`, at most `words` other words, then `second`. What stands between is captured, so that a "not" there is seen.
 */
export const followedBy = (first: string, words: number, second: string): string =>
  `${first}(${WORD}{0,${words}}?) ${second}`;

/** Finds any of these words in normalised text, as whole words. */
export const wholeWords = (...alternatives: readonly string[]): RegExp => new RegExp(` ${anyOf(...alternatives)}(?= )`);

export const compile = ({ phrases, needs, unless, ...entry }: Entry): CompiledEntry => ({
  ...entry,
  pattern: new RegExp(wholeWords(...phrases), 'g'),
  ...(needs !== undefined && { needs: wholeWords(needs) }),
  ...(unless !== undefined && { unless: wholeWords(unless) }),
});
