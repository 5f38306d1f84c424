import * as z from 'zod/mini';
import { CaseId } from '../domain/core/ids.ts';
import { isVisible, tidyText } from '../domain/core/tidy-text.ts';
import { foldName } from '../domain/finding/fold-name.ts';
import { bareCode, terms } from '../domain/finding/lookup-terms.ts';
import { askedWords } from '../domain/finding/name-words.ts';
import { datesOf } from './written/date-texts.ts';
import { bareAddress } from './written/email-address.ts';
import { codeForm, type Need, phonesOf, searchParts } from './written/search-parts.ts';

/** As long as two names can be, and an e-mail address. */
const longest = 254;

/** What somebody types to find a case. */
export const SearchText = z.string().check(
  z.overwrite(tidyText),
  z.refine(isVisible, {
    error: 'must say what to look for: a name, phone, code, birth date, e-mail or external id',
    abort: true,
  }),
  z.maxLength(longest),
);

/** What a text may mean, tried all at once. */
export interface CaseSearch {
  /** The case of this id. */
  caseId?: string;
  /** A case is found by any of these. */
  terms: readonly string[];
  /** Or by all of these words, folded, in its name, and one term of each of these. */
  words: readonly string[];
  needs: readonly Need[];
}

/** What people put before a name or a code, and what nobody is called. */
const fillers = new Set('mr mrs ms mx miss dr dra prof sr sra srta code codigo'.split(' '));
const isFiller = (piece: string): boolean =>
  !/\d/.test(piece) && fillers.has(foldName(piece).replace(/[^\p{L}]/gu, ''));

/** A text without titles, and without the word `code`; unless it is made of these alone. */
const withoutFillers = (text: string): string =>
  text
    .split(/\s+/)
    .filter((piece) => !isFiller(piece))
    .join(' ') || text;

/** Two things and more, all of which a case must have. */
function partsOf(text: string): Pick<CaseSearch, 'words' | 'needs'> {
  const { needs, rest } = searchParts(text);
  const wordsIn = (words: string): string[] => (/\p{L}/u.test(words) ? askedWords(words) : []);
  if (needs.length === 0 || (needs.length === 1 && rest === '')) return { words: wordsIn(text), needs: [] };
  return { words: wordsIn(rest), needs };
}

/**
 * Reads what somebody types to find a case: an id, code, phone, date, e-mail or external id in any form, words of a name, or several of
 * these at once.
 */
export function readSearch(written: string): CaseSearch {
  const text = withoutFillers(written);
  const address = bareAddress(text);
  const caseId = CaseId.safeParse(text.trim().toLowerCase());
  return {
    ...(caseId.success && { caseId: caseId.data }),
    terms: [
      ...(codeForm.test(bareCode(text)) ? [terms.code(text)] : []),
      ...phonesOf(text),
      ...datesOf(text).map(terms.born),
      ...(address.includes('@') ? [terms.email(address)] : []),
      terms.externalId(written),
    ],
    ...partsOf(text),
  };
}
