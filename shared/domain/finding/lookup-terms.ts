import type { Findable } from './identity.ts';
import { nameWords, unbrokenNames } from './name-words.ts';

/** A code without its dash, in capitals. */
export const bareCode = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** By what a case is found, each in one way of writing. A digest of these is what is stored; the text never is. */
export const terms = {
  code: (code: string) => `code:${bareCode(code)}`,
  /** @param phone E.164 */
  phone: (phone: string) => `phone:${phone}`,
  email: (email: string) => `email:${email.trim().toLowerCase()}`,
  externalId: (externalId: string) => `external:${externalId.trim().toLowerCase()}`,
  /** @param date `1962-04-09`, `1962-04` or `1962` */
  born: (date: string) => `born:${date}`,
  /** @param word folded */
  word: (word: string) => `word:${word}`,
  /** Two words of one name, so that a common one does not have to be looked through. */
  words: (one: string, other: string) => `words:${[one, other].toSorted().join(' ')}`,
};

/** Every pair of some words. */
const pairs = (words: readonly string[]): [string, string][] =>
  words.flatMap((one, at) => words.slice(at + 1).map((other): [string, string] => [one, other]));

/** A date is found by its year, and by year and month, too. */
const partsOf = (date: string): string[] =>
  [date.slice(0, 4), date.slice(0, 7), date].filter((part, at, all) => all.indexOf(part) === at);

/** @returns every term by which a case is found, each once, the surest first */
export function lookupTerms({ code, contact, birthDate, externalId, ...other }: Findable): string[] {
  const phones = [contact.phone, other.phone].filter((phone) => phone !== undefined);
  const emails = [contact.email, other.email].filter((email) => email !== undefined);
  const words = nameWords(contact);
  const all = [
    terms.code(code),
    ...phones.map(terms.phone),
    ...emails.map(terms.email),
    ...(externalId ? [terms.externalId(externalId)] : []),
    ...(birthDate ? partsOf(birthDate).map(terms.born) : []),
    ...[...words, ...unbrokenNames(contact)].map(terms.word),
    ...pairs(words).map(([one, other]) => terms.words(one, other)),
  ];
  return [...new Set(all)];
}
