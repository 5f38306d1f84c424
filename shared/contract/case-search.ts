import * as z from 'zod/mini';
import { isVisible, tidyText } from '../domain/core/tidy-text.ts';
import { bareCode, terms } from '../domain/finding/lookup-terms.ts';
import { askedWords } from '../domain/finding/name-words.ts';
import { e164, phoneParts } from './phone-number.ts';
import { datesOf } from './written/date-texts.ts';
import { bareAddress } from './written/email-address.ts';

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
  /** A case is found by any of these. */
  terms: readonly string[];
  /** Or by all of these words, folded, in its name. */
  words: readonly string[];
}

const codeForm = /^[2-9A-HJKMNP-Z]{8}$/;

function phonesOf(text: string): string[] {
  const phone = e164(phoneParts(text).number);
  return phone ? [terms.phone(phone)] : [];
}

/** Reads what somebody types to find a case: a code, phone, date, e-mail or external id in any form, or words of a name. */
export function readSearch(text: string): CaseSearch {
  const address = bareAddress(text);
  return {
    terms: [
      ...(codeForm.test(bareCode(text)) ? [terms.code(text)] : []),
      ...phonesOf(text),
      ...datesOf(text).map(terms.born),
      ...(address.includes('@') ? [terms.email(address)] : []),
      terms.externalId(text),
    ],
    words: /\p{L}/u.test(text) ? askedWords(text) : [],
  };
}
