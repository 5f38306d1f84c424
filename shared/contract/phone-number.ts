import { inOurDigits } from './written/our-digits.ts';
import { writtenText } from './written/written-text.ts';

/** What people put between digits: spaces, brackets, dots, slashes and any dash; and a trunk zero that is not dialled from abroad. */
const separators = /\s*\(0\)\s*|[\s()./\u2010-\u2015-]+/g;
/** What may stand before a number and is no part of it. */
const prefix = /^\s*(?:tel|phone|call|cell|mobile|m[oó]vil|casa|home)?\s*[:.]?\s*/i;
const extension = /[\s,;]*(?:;?ext(?:ension|ensi[oó]n)?[.:=]?|x|#)\s*(\d{1,7})\s*$/i;
/** The North American plan (47 CFR 52; ATIS-0300115): neither an area nor an exchange begins with 0 or 1. */
const northAmerican = /^(?:\+?1)?([2-9]\d{2}[2-9]\d{6})$/;
const foreign = /^\+[2-9]\d{6,14}$/;
/** The letter O between digits, which is typed for a zero. */
const writtenWithO = /^\+?[\dO]+$/i;

/** A whole North American number among other words. */
const amongWords = /(?<!\d)(?:\+?1[\s.-]*)?\(?[2-9]\d{2}\)?[\s./-]*[2-9]\d{2}[\s.-]*\d{4}(?!\d)/;

/** A number, and the extension behind it. */
export interface Phone {
  number: string;
  ext?: string;
}

/** Parts a number from its extension, as people write the two: `631 555 0123 ext. 42`, `…x42`, `…#42`. */
export function phoneParts(written: string): Phone {
  const ext = extension.exec(written)?.[1];
  return ext === undefined ? { number: written } : { number: written.replace(extension, ''), ext };
}

/**
 * Reads a phone number, without an extension, as people write it. @returns E.164; a number without country code is read as a North
 * American one, which must be possible under that plan: whether its area code is in use is no reason to refuse it (`isAssigned`). A
 * number outside the plan must come with `+` and is checked by length only. Undefined = no number.
 */
export function e164(written: string): string | undefined {
  const joined = inOurDigits(written).replace(prefix, '').replace(separators, '');
  const compact = writtenWithO.test(joined) ? joined.replace(/o/gi, '0') : joined;
  if (foreign.test(compact)) return compact;
  const national = northAmerican.exec(compact)?.[1];
  return national && `+1${national}`;
}

/** The first North American number among other words, as E.164: better than nothing where somebody is in danger. */
export const numberAmongWords = (text: string): string | undefined =>
  e164(amongWords.exec(inOurDigits(text))?.[0] ?? '');

/** A phone number in any usual spelling; leaves as E.164. */
export const PhoneNumber = writtenText(60, e164, 'is not a phone number; write it like +1 631 555 0123');
