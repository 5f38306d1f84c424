import * as z from 'zod/mini';
import { Slug } from '../core/ids.ts';
import { Region } from '../directory/directory.ts';
import { isNpi } from './npi.ts';

/** A line that a person typed, trimmed. */
const line = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** A code that payers and practices extend at will, such as `medicare`. */
const OpenCode = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(40));

/** ISO 639-1. */
export const Language = z.string().check(z.regex(/^[a-z]{2}$/));

const Address = z.strictObject({
  line1: line(120),
  line2: z.optional(line(120)),
  city: line(80),
  state: z.string().check(z.regex(/^[A-Z]{2}$/)),
  postalCode: z.string().check(z.regex(/^\d{5}(-\d{4})?$/)),
});

/** Builds the person schemas over a phone schema: the wire reads any spelling, the store holds E.164. */
export const personSchemas = <Phone extends z.ZodMiniType<string>>(phone: Phone) => ({
  Patient: z.strictObject({
    givenName: line(80),
    familyName: line(80),
    birthDate: z.iso.date(),
    sex: z._default(z.enum(['female', 'male', 'other', 'unknown']), 'unknown'),
    phone,
    email: z.optional(z.email().check(z.maxLength(254))),
    address: z.optional(Address),
    preferredContact: z._default(z.enum(['sms', 'email', 'phone']), 'phone'),
    smsConsent: z._default(z.boolean(), false),
    interpreter: z._default(z.boolean(), false),
  }),
  Submitter: z.strictObject({ relationship: line(80), name: line(160), phone: z.optional(phone) }),
  ReferringClinician: z.strictObject({
    npi: z
      .string()
      .check(z.refine(isNpi, 'is not a National Provider Identifier: ten digits with a valid check digit')),
    givenName: line(80),
    familyName: line(80),
    practice: line(160),
    phone: z.optional(phone),
    email: z.optional(z.email().check(z.maxLength(254))),
  }),
});

export const Insurance = z.strictObject({
  primary: z.strictObject({ kind: OpenCode, memberId: z.optional(line(60)) }),
  secondary: z.optional(z.strictObject({ kind: OpenCode, memberId: z.optional(line(60)) })),
});

export const Preferences = z.strictObject({
  region: z.optional(Region),
  clinicIds: z._default(z.array(Slug).check(z.maxLength(20)), []),
  telehealth: z._default(z.boolean(), false),
});

export const ReferralReason = OpenCode;
/** ICD-10-CM, as C79.51. */
export const DiagnosisCode = z.string().check(z.regex(/^[A-TV-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/));

const stored = personSchemas(z.string().check(z.regex(/^\+[1-9]\d{6,14}$/)));

/** What came with a case besides the clinical answers, as accepted: E.164 numbers, existing dates. */
export const Submission = z.strictObject({
  language: Language,
  submittedBy: z.enum(['patient', 'caregiver', 'referrer']),
  patient: stored.Patient,
  submitter: z.optional(stored.Submitter),
  referrer: z.optional(stored.ReferringClinician),
  reason: z.optional(ReferralReason),
  diagnoses: z.optional(z.array(DiagnosisCode)),
  externalId: z.optional(z.string()),
  note: z.optional(z.string()),
  insurance: z.optional(Insurance),
  preferences: z.optional(Preferences),
});
export type Submission = z.infer<typeof Submission>;
