import * as z from 'zod/mini';
import existing from './phone-metadata.json' with { type: 'json' };

/** What people put between digits: spaces, brackets, dots, slashes and any dash. */
const separators = /[\s()./\u2010-\u2015-]+/g;
/** What may stand before and after a number and is no part of it. */
const wrapping = /^\s*(?:tel:)?|\s*(?:(?:ext\.?|x|#)\s*\d{1,7})?\s*$/gi;
const northAmerican = new RegExp(`^(?:\\+?1)?(${existing.join('|')})$`);
const foreign = /^\+[2-9]\d{6,14}$/;

/**
 * Reads a phone number as people write it; an extension is dropped. @returns E.164; a number without country code is read
 * as a North American one, which must exist by libphonenumber's metadata (infra/tools/docs/phone-metadata.ts); a number outside that
 * plan must come with `+` and is checked by length only. Undefined = no number.
 */
export function e164(written: string): string | undefined {
  const compact = written.replace(wrapping, '').replace(separators, '');
  if (foreign.test(compact)) return compact;
  const national = northAmerican.exec(compact)?.[1];
  return national && `+1${national}`;
}

/** A phone number in any usual spelling; leaves as E.164. */
export const PhoneNumber = z.pipe(
  z.string().check(z.maxLength(40)),
  z.transform((written: string, context) => {
    const number = e164(written);
    if (number) return number;
    context.issues.push({
      code: 'custom',
      message: 'is not a phone number; write it like +1 631 555 0123',
      input: written,
    });
    return z.NEVER;
  }),
);
