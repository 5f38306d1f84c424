import { type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import * as z from 'zod/mini';
import metadata from './phone-metadata.json' with { type: 'json' };

const foreign = /^\+[2-9]\d{6,14}$/;

/**
 * Reads a phone number as people write it. @returns E.164; a number without country code is read as a United States
 * one; numbers outside the North American plan must come with `+` and are checked by length only. Undefined = no number.
 */
export function e164(written: string): string | undefined {
  const compact = written.replace(/[\s().-]/g, '');
  if (foreign.test(compact)) return compact;
  const parsed = parsePhoneNumberFromString(written, { defaultCountry: 'US' }, metadata as unknown as MetadataJson);
  return parsed?.isValid() ? parsed.number : undefined;
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
