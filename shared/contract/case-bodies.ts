import * as z from 'zod/mini';
import { contactChannels } from '../domain/cases/case-header.ts';
import { isNpi } from '../domain/cases/npi.ts';
import { personSchemas } from '../domain/cases/person.ts';
import { ExternalId, FormFault, Insurance, Preferences, ReferralReason } from '../domain/cases/submission.ts';
import { CaseId } from '../domain/core/ids.ts';
import { ClinicalAnswers, DIAGNOSES_LIMIT, FREE_TEXT_LIMIT, TriageInput } from '../domain/triage/input.ts';
import { Urgency } from '../domain/triage/urgency.ts';
import { asWritten } from './as-written.ts';
import { PhoneNumber } from './phone-number.ts';
import { SourceName } from './queries.ts';
import { BirthDate } from './written/birth-date.ts';
import { DiagnosisCode } from './written/diagnosis-code.ts';
import { EmailAddress } from './written/email-address.ts';
import { LanguageTag } from './written/language-tag.ts';
import { PostalCode } from './written/postal-code.ts';
import { UsState } from './written/us-state.ts';

const { Address, Patient, Submitter, ReferringClinician } = personSchemas({
  phone: PhoneNumber,
  email: EmailAddress,
  birthDate: BirthDate,
  state: UsState,
  postalCode: PostalCode,
});

const Npi = z
  .string()
  .check(z.refine(isNpi, 'is not a National Provider Identifier: ten digits with a valid check digit'));

/** Missing answers read as unknown: a patient in need is never turned away over a blank. */
const Clinical = z.prefault(ClinicalAnswers, {});
const Diagnoses = z.array(DiagnosisCode).check(z.maxLength(DIAGNOSES_LIMIT));
const Note = z.string().check(z.maxLength(FREE_TEXT_LIMIT));

export const IntakeBody = asWritten(
  z.strictObject({
    language: LanguageTag,
    submittedBy: z.enum(['patient', 'caregiver']),
    submitter: z.optional(asWritten(Submitter)),
    patient: asWritten(Patient),
    clinical: Clinical,
    insurance: z.optional(asWritten(Insurance)),
    preferences: z.optional(asWritten(Preferences)),
    consent: z.strictObject({ privacyNotice: z.literal(true), treatment: z.literal(true) }),
  }),
);
export type IntakeBody = z.infer<typeof IntakeBody>;

export const ReferralBody = asWritten(
  z.strictObject({
    patient: asWritten(z.extend(Patient, { language: z._default(LanguageTag, 'en') })),
    referrer: asWritten(z.extend(ReferringClinician, { npi: Npi })),
    reason: z._default(ReferralReason, 'consult'),
    diagnoses: z._default(Diagnoses, []),
    externalId: z.optional(ExternalId),
    note: z.optional(Note),
    clinical: Clinical,
    insurance: z.optional(asWritten(Insurance)),
    preferences: z.optional(asWritten(Preferences)),
  }),
);
export type ReferralBody = z.infer<typeof ReferralBody>;

/** One triage input, its language by any tag. */
export const PreviewBody = z.extend(TriageInput, { language: z._default(z.nullable(LanguageTag), null) });

/** A JSON Merge Patch (RFC 7396) of `clinical`; the merged answers are validated as those of an intake are. None change nothing. */
export const AnswersBody = z.strictObject({ clinical: z.optional(z.looseObject({})) });

/** A referrer's: its note is added to the one before, its codes to those before. */
export const ReferralAnswersBody = z.extend(AnswersBody, {
  note: z.optional(Note),
  diagnoses: z.optional(Diagnoses),
});

/** What could be read of either, where the body is at fault and an emergency. */
export const SalvagedAnswers = z.extend(ReferralAnswersBody, { faults: z.optional(z.array(FormFault)) });
export type SalvagedAnswers = z.infer<typeof SalvagedAnswers>;

/** `round`: the paging round that its sender saw. */
export const AcknowledgeBody = z.strictObject({ round: z.optional(z.int().check(z.minimum(0))) });

/** What came from a source, as the worklist names it, within a span of time: both ends are included, and may be left out. */
export const FloodBody = z.strictObject({
  source: SourceName,
  from: z.optional(z.iso.datetime({ offset: true })),
  to: z.optional(z.iso.datetime({ offset: true })),
});
export type FloodBody = z.infer<typeof FloodBody>;

/** `version`: the version of the case whose words were read. */
export const WordsReadBody = z.strictObject({ version: z.int().check(z.minimum(1)) });

/** `reached`: the person was spoken to, or answered. */
export const ContactBody = z.strictObject({
  channel: z.enum(contactChannels),
  reached: z.boolean(),
  note: z.optional(z.string().check(z.minLength(1), z.maxLength(1000))),
});

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

/** Another case, and whether it is of the same person. */
export const DuplicateBody = z.strictObject({ caseId: CaseId, same: z.boolean() });
