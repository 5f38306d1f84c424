import * as z from 'zod/mini';
import { Slug } from '../core/ids.ts';
import { isPartialDate } from '../core/partial-date.ts';
import { Region } from '../directory/directory.ts';
import { line, personSchemas } from './person.ts';

/** A code that payers and practices extend at will, such as `medicare`. */
const OpenCode = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(40));

/** The primary subtag of a language tag (BCP 47); `und` = it could not be read. */
export const Language = z.string().check(z.regex(/^[a-z]{2,3}$/));
export const undeterminedLanguage = 'und';

export const Insurance = z.strictObject({
  primary: z.strictObject({ kind: OpenCode, memberId: z.optional(line(60)) }),
  secondary: z.optional(z.strictObject({ kind: OpenCode, memberId: z.optional(line(60)) })),
});

export const Preferences = z.strictObject({
  region: z.optional(Region),
  clinicIds: z._default(z.array(Slug).check(z.maxLength(20)), []),
  telehealth: z._default(z.boolean(), false),
  /** Cannot take steps. */
  stepFree: z.optional(z.boolean()),
});

export const ReferralReason = OpenCode;
export const ExternalId = z.string().check(z.minLength(1), z.maxLength(120));

export const SubmittedBy = z.enum(['patient', 'caregiver', 'referrer']);

/** By what staff were told of a case, where nobody sent it themselves. */
export const CaseChannel = z.enum(['phone', 'fax', 'walk-in']);
export type CaseChannel = z.infer<typeof CaseChannel>;

/** What of a form could not be read, by JSON Pointer (RFC 6901), and why. */
export const FormFault = z.strictObject({ pointer: z.string(), detail: z.string() });
export type FormFault = z.infer<typeof FormFault>;

const kept = personSchemas({
  phone: z.string().check(z.regex(/^\+[1-9]\d{6,14}$/)),
  email: z.string(),
  birthDate: z.string().check(z.refine(isPartialDate)),
  state: z.string(),
  postalCode: z.string(),
});

/**
 * What came with a case besides the clinical answers, as accepted: E.164 numbers, dates that exist, of which only the year may be
 * known. An emergency is taken whatever is wrong with its form: then anything may be missing, and `incomplete` says what.
 */
export const Submission = z.strictObject({
  language: Language,
  channel: z.optional(CaseChannel),
  submittedBy: z.optional(SubmittedBy),
  patient: z.extend(z.partial(kept.Patient, { birthDate: true, phone: true }), {
    address: z.optional(z.partial(kept.Address)),
  }),
  submitter: z.optional(z.partial(kept.Submitter)),
  referrer: z.optional(z.partial(kept.ReferringClinician)),
  reason: z.optional(ReferralReason),
  diagnoses: z.optional(z.array(z.string())),
  externalId: z.optional(z.string()),
  note: z.optional(z.string()),
  insurance: z.optional(Insurance),
  preferences: z.optional(Preferences),
  /** Nobody consented: it is kept for one purpose, to reach the person. */
  consentMissing: z.optional(z.literal(true)),
  incomplete: z.optional(z.array(FormFault)),
});
export type Submission = z.infer<typeof Submission>;
