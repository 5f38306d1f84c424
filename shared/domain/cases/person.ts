import * as z from 'zod/mini';
import { isVisible } from '../core/tidy-text.ts';

/** How the texts of a person are read that people write in more ways than one: on the wire any, in the store one. */
export interface PersonTexts {
  phone: z.ZodMiniType<string>;
  email: z.ZodMiniType<string>;
  birthDate: z.ZodMiniType<string>;
  state: z.ZodMiniType<string>;
  postalCode: z.ZodMiniType<string>;
}

/** One line that a person typed: whatever parts its words is one blank, and something of it can be seen. */
export const line = (max: number) =>
  z.string().check(
    z.overwrite((text) => text.replace(/\s+/g, ' ').trim()),
    z.minLength(1),
    z.maxLength(max),
    z.refine(isVisible, { error: 'must have a character that can be seen', when: ({ issues }) => issues.length === 0 }),
  );

/** Digits behind a phone number, to be dialled once it answers. */
const Extension = z.string().check(z.regex(/^\d{1,7}$/));

/** Builds the schemas of the people of a case. Given and family name are both optional: some people have one. */
export function personSchemas({ phone, email, birthDate, state, postalCode }: PersonTexts) {
  const reached = { phone: z.optional(phone), ext: z.optional(Extension), email: z.optional(email) };
  const named = { givenName: z.optional(line(80)), familyName: z.optional(line(80)) };
  /** A ZIP code places somebody: a form need not ask for more. */
  const Address = z.strictObject({
    line1: z.optional(line(120)),
    line2: z.optional(line(120)),
    city: z.optional(line(80)),
    state: z.optional(state),
    postalCode,
  });
  return {
    Address,
    Patient: z.strictObject({
      ...named,
      birthDate,
      sex: z._default(z.enum(['female', 'male', 'other', 'unknown']), 'unknown'),
      ...reached,
      phone,
      address: z.optional(Address),
      preferredContact: z._default(z.enum(['sms', 'email', 'phone']), 'phone'),
      smsConsent: z._default(z.boolean(), false),
      interpreter: z._default(z.boolean(), false),
    }),
    Submitter: z.strictObject({ relationship: line(80), name: line(160), ...reached }),
    ReferringClinician: z.strictObject({ npi: z.string(), ...named, practice: line(160), ...reached }),
  };
}
