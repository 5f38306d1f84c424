import { bareCode, terms } from '../../domain/finding/lookup-terms.ts';
import { e164, phoneParts } from '../phone-number.ts';
import { datesOf } from './date-texts.ts';
import { bareAddress } from './email-address.ts';

/** One of several things that a text names: a case must be found by one of these terms. */
export interface Need {
  terms: readonly string[];
  /** Few cases share it. */
  isRare: boolean;
}

/** What a text is made of: things that find by themselves, and words that are left for a name. */
export interface SearchParts {
  needs: readonly Need[];
  rest: string;
}

export const codeForm = /^[2-9A-HJKMNP-Z]{8}$/;

/** How a number abroad is dialled from here, and from most other countries. */
const dialledAbroad = /^\s*(?:011|00)[\s.-]*(?=[1-9])/;

/** Terms of the phone number that a text is, in any spelling; none where it is none. */
export function phonesOf(text: string): string[] {
  const phone = e164(phoneParts(text.replace(dialledAbroad, '+')).number);
  return phone ? [terms.phone(phone)] : [];
}

/** A whole number and no more: what stands before or behind one is another part. */
function phonesAlone(text: string): string[] {
  if (!/^[\d\s()./+\u2010-\u2015-]+$/.test(text)) return [];
  const { length } = text.replace(/\D/g, '');
  const isWhole = length === 10 || (length === 11 && /^\D*1/.test(text)) || /^\s*(?:\+|00|011)/.test(text);
  return isWhole ? phonesOf(text) : [];
}

/** A month with a year alone is read as a name with a year: `April 1962` may be either. */
function datesAlone(text: string): string[] {
  if (!/\d/.test(text)) return [];
  const dates = datesOf(text);
  return (/\p{L}/u.test(text) ? dates.filter(isWholeDate) : dates).map(terms.born);
}

const isWholeDate = (date: string): boolean => date.length === 'YYYY-MM-DD'.length;

/** A code has a digit: eight letters are a name. */
const codesAlone = (text: string): string[] =>
  /\d/.test(text) && codeForm.test(bareCode(text)) ? [terms.code(text)] : [];

const addressesAlone = (text: string): string[] => (/^\S+@\S+$/.test(text) ? [terms.email(bareAddress(text))] : []);

/** Whatever else has a digit is no name. */
const idsAlone = (text: string): string[] => (/\d/.test(text) ? [terms.externalId(text)] : []);

/** How each thing is read, and of how many pieces it may be made; what may be taken for another comes first. */
const readers: readonly [read: (text: string) => string[], mostPieces: number][] = [
  [addressesAlone, 1],
  [phonesAlone, 5],
  [datesAlone, 5],
  [codesAlone, 2],
  [idsAlone, 1],
];

const isRare = (term: string): boolean => !term.startsWith('born:') || isWholeDate(term.slice('born:'.length));

/** A run of pieces that is a thing of its own: where it begins, how many pieces it has, and by what it finds. */
function firstThing(pieces: readonly string[], read: (text: string) => string[], mostPieces: number) {
  for (let size = Math.min(mostPieces, pieces.length); size > 0; size--)
    for (let at = 0; at + size <= pieces.length; at++) {
      const found = read(pieces.slice(at, at + size).join(' '));
      if (found.length > 0) return { at, size, found };
    }
  return undefined;
}

/** Takes what is no name out of a text: e-mails, phone numbers, dates, codes, and whatever else has a digit. */
export function searchParts(text: string): SearchParts {
  let pieces = text.split(/[\s,;]+/).filter((piece) => piece !== '');
  const needs: Need[] = [];
  for (const [read, mostPieces] of readers) {
    let thing = firstThing(pieces, read, mostPieces);
    while (thing) {
      const { at, size, found } = thing;
      pieces = [...pieces.slice(0, at), ...pieces.slice(at + size)];
      needs.push({ terms: found, isRare: found.every(isRare) });
      thing = firstThing(pieces, read, mostPieces);
    }
  }
  return { needs, rest: pieces.join(' ') };
}
