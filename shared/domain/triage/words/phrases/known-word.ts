import { withoutClitics } from '../forms/spanish-forms.ts';
import { fillers, turns } from '../lists/fillers.ts';
import type { LongMember, Vocabulary } from '../lists/vocabulary.ts';
import { rememberedWords } from '../remembered.ts';
import type { Speller } from '../text/spelling.ts';
import { MARKS, type Token } from '../text/tokenise.ts';
import type { Bits, Elements } from './elements.ts';
import type { Between } from './match.ts';
import { listsOfNumber } from './numbers.ts';

/** One distinct word or mark, with all that lists and phrases know of it by itself. */
export type KnownWord = {
  /** As typed, or the clinical word that a misspelled one means. */
  readonly token: Token;
  readonly between: Between;
  /** The lists that it is a member of. */
  readonly lists: readonly string[];
  /** Members of several words that it begins, by the second word. */
  readonly long: ReadonlyMap<string, readonly LongMember[]>;
  /** The elements of phrases that it fits. */
  readonly fits: Bits;
};

/** The word as typed, and without its Spanish pronouns: "pararme" is parar too. */
const formsOf = (token: Token): readonly string[] => {
  const bare = withoutClitics(token);
  return bare === undefined ? [token] : [token, bare];
};

const betweenOf = (token: Token): Between => {
  if (token === ':') return 'small';
  if (MARKS.has(token) || turns.has(token)) return 'end';
  return fillers.has(token) ? 'small' : 'other';
};

const bySecondWord = (members: readonly LongMember[]): ReadonlyMap<string, readonly LongMember[]> => {
  const bySecond = new Map<string, LongMember[]>();
  for (const member of members) {
    for (const second of member.rest[0] ?? []) {
      const there = bySecond.get(second);
      if (there === undefined) bySecond.set(second, [member]);
      else there.push(member);
    }
  }
  return bySecond;
};

/** Looks words up, one by one. */
export const wordReader = (
  { single, long }: Vocabulary,
  elements: Pick<Elements, 'fitting'>,
  spell: Speller,
): ((typed: Token) => KnownWord) =>
  rememberedWords((typed) => {
    const token = spell(typed) ?? typed;
    const forms = formsOf(token);
    const lists = [...forms.flatMap((form) => single.get(form) ?? []), ...listsOfNumber(token)];
    return {
      token,
      between: betweenOf(token),
      lists,
      long: bySecondWord(forms.flatMap((form) => long.get(form) ?? [])),
      fits: elements.fitting([token, ...lists]),
    };
  });
