import * as z from 'zod/mini';
import { Preferences } from '../domain/cases/submission.ts';
import { Urgency } from '../domain/triage/urgency.ts';
import { asWritten } from './as-written.ts';
import { Address, Patient, Submitter } from './person-bodies.ts';
import { LanguageTag } from './written/language-tag.ts';

export const OverrideBody = z.strictObject({
  urgency: Urgency,
  reason: z.string().check(z.minLength(1), z.maxLength(1000)),
});

const patch = z.optional(z.nullable(z.looseObject({})));

/** A JSON Merge Patch of a case's form; the merged form is validated. */
export const MendBody = z.strictObject({
  patient: z.optional(z.looseObject({})),
  submitter: patch,
  language: z.optional(LanguageTag),
  preferences: patch,
});
export type MendBody = z.infer<typeof MendBody>;

/** A form as staff mean it to be: what could not be read may still be missing. */
export const MendedFormBody = z.strictObject({
  patient: asWritten(
    z.extend(z.partial(Patient, { birthDate: true, phone: true }), {
      address: z.optional(asWritten(z.partial(Address))),
    }),
  ),
  submitter: z.optional(asWritten(z.partial(Submitter))),
  language: LanguageTag,
  preferences: z.optional(asWritten(Preferences)),
});
