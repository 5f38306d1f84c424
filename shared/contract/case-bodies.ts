import * as z from 'zod/mini';
import { isNpi } from '../domain/cases/npi.ts';
import { ExternalId, FormFault, Insurance, Preferences, ReferralReason } from '../domain/cases/submission.ts';
import { ClinicalAnswers, DIAGNOSES_LIMIT, FREE_TEXT_LIMIT, TriageInput } from '../domain/triage/input.ts';
import { asWritten } from './as-written.ts';
import { Patient, ReferringClinician, Submitter } from './person-bodies.ts';
import { DiagnosisCode } from './written/diagnosis-code.ts';
import { LanguageTag } from './written/language-tag.ts';

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
