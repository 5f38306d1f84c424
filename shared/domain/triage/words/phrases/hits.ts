import type { LongMember } from '../lists/vocabulary.ts';
import type { Token } from '../text/tokenise.ts';
import type { KnownWord } from './known-word.ts';

/** That a list has a member at one place: from there up to, not including, `end`. */
export type Hit = { readonly list: string; readonly end: number };

/** The members of all lists in a text, by where they start. */
export type Hits = readonly (readonly Hit[])[];

/** Small words that may stand inside a member of several words: "hacerme del baño", "take me a step". */
const INSIDE: ReadonlySet<string> = new Set('me se te le nos my the a up even ni un el la mas bien muy'.split(' '));

const tokenAt = (words: readonly KnownWord[], at: number): Token => words[at]?.token ?? '';

/** Where a member of several words ends; undefined where the text says something else. */
const endOfLong = (words: readonly KnownWord[], start: number, { rest }: LongMember): number | undefined => {
  let at = start + 1;
  for (const forms of rest) {
    if (!forms.has(tokenAt(words, at)) && INSIDE.has(tokenAt(words, at))) at += 1;
    if (!forms.has(tokenAt(words, at))) return undefined;
    at += 1;
  }
  return at;
};

/** Members whose second word comes next, or next but for a small word. */
const begunAt = (words: readonly KnownWord[], start: number): readonly LongMember[] => {
  const withSecond = (second: Token): readonly LongMember[] => words[start]?.long.get(second) ?? [];
  const next = tokenAt(words, start + 1);
  const members = withSecond(next);
  if (!INSIDE.has(next)) return members;
  return [...members, ...withSecond(tokenAt(words, start + 2)).filter((member) => !members.includes(member))];
};

/** Members of several words that start at one place of a text. */
export const longHitsAt = (words: readonly KnownWord[], start: number): readonly Hit[] =>
  begunAt(words, start).flatMap((member) => {
    const end = endOfLong(words, start, member);
    return end === undefined ? [] : [{ list: member.list, end }];
  });
