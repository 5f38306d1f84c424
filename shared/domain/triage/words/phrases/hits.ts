import { withoutClitics } from '../forms/spanish-forms.ts';
import type { Vocabulary } from '../lists/vocabulary.ts';
import type { Token } from '../text/tokenise.ts';

/** That a list has a member at one place: from there up to, not including, `end`. */
export type Hit = { readonly list: string; readonly end: number };

/** The members of all lists in a text, by where they start. */
export type Hits = readonly (readonly Hit[])[];

/** Pronouns that may stand inside a member of several words: "hacerme del baño", "take me a step". */
const INSIDE: ReadonlySet<string> = new Set([
  'me',
  'se',
  'te',
  'le',
  'nos',
  'my',
  'the',
  'a',
  'up',
  'even',
  'ni',
  'un',
  'el',
  'la',
  'mas',
  'bien',
  'muy',
]);

/** Where a member of several words ends; undefined where the text says something else. */
const endOfLong = (
  tokens: readonly Token[],
  start: number,
  rest: readonly ReadonlySet<string>[],
): number | undefined => {
  let at = start + 1;
  for (const forms of rest) {
    if (!forms.has(tokens[at] ?? '') && INSIDE.has(tokens[at] ?? '')) at += 1;
    if (!forms.has(tokens[at] ?? '')) return undefined;
    at += 1;
  }
  return at;
};

/** 100.4 °F or 38.0 °C and more is a fever; 99.5 °F or 37.5 °C a low one (ASCO/IDSA 2018; clinical.md section 0). */
const FEVER = { fahrenheit: 100.4, celsius: 38 };
const LOW_FEVER = { fahrenheit: 99.5, celsius: 37.5 };
const HIGHEST = { fahrenheit: 109, celsius: 43 };

const isFrom = (degrees: number, from: typeof FEVER): boolean =>
  (degrees >= from.fahrenheit && degrees <= HIGHEST.fahrenheit) || (degrees >= from.celsius && degrees <= HIGHEST.celsius);

/** Years that lie a year or more back whenever this is read; a later one is not read, which only raises. */
const OLD_YEAR = /^(?:19\d\d|20[01]\d|202[0-4])$/;
const OLDEST_YOUTH = 30;

/** What a number may be: a fever, an old year, an age, a count. */
const listsOfNumber = (token: Token): readonly string[] => {
  if (!/^\d/.test(token)) return [];
  const value = Number(token.replace(',', '.'));
  const isFever = isFrom(value, FEVER);
  return [
    ...(isFever ? ['FEVER_NUMBER'] : []),
    ...(isFever && /[.,]/.test(token) ? ['FEVER_DECIMAL'] : []),
    ...(!isFever && isFrom(value, LOW_FEVER) ? ['LOW_NUMBER'] : []),
    ...(OLD_YEAR.test(token) ? ['OLD_YEAR'] : []),
    ...(value <= OLDEST_YOUTH ? ['AGE_NUMBER'] : []),
    ...(value >= 2 ? ['NUMBER_MANY'] : []),
  ];
};

/** Lists that numbers belong to, besides those of lists/lists.ts. */
export const numberLists: readonly string[] = ['FEVER_NUMBER', 'FEVER_DECIMAL', 'LOW_NUMBER', 'OLD_YEAR', 'AGE_NUMBER', 'NUMBER_MANY'];

/** The word as typed, and without its Spanish pronouns: "pararme" is parar too. */
const formsOf = (token: Token): readonly string[] => {
  const bare = withoutClitics(token);
  return bare === undefined ? [token] : [token, bare];
};

/** Looks every word of a text up. Linear in the number of words. */
export const hitsIn = (tokens: readonly Token[], vocabulary: Vocabulary): Hit[][] =>
  tokens.map((token, start) => {
    const forms = formsOf(token);
    const lists = [...forms.flatMap((form) => vocabulary.single.get(form) ?? []), ...listsOfNumber(token)];
    const hits: Hit[] = lists.map((list) => ({ list, end: start + 1 }));
    for (const { list, rest } of forms.flatMap((form) => vocabulary.long.get(form) ?? [])) {
      const end = endOfLong(tokens, start, rest);
      if (end !== undefined) hits.push({ list, end });
    }
    return hits;
  });
