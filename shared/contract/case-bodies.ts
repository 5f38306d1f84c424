import * as z from 'zod/mini';
import {
  DiagnosisCode,
  Insurance,
  Language,
  Preferences,
  personSchemas,
  ReferralReason,
} from '../domain/cases/submission.ts';
import { ClinicalAnswers } from '../domain/triage/input.ts';
import { Urgency } from '../domain/triage/urgency.ts';
import { PhoneNumber } from './phone-number.ts';

const { Patient, Submitter, ReferringClinician } = personSchemas(PhoneNumber);

/** Missing answers read as unknown: a patient in need is never turned away over a blank. */
const Clinical = z.prefault(ClinicalAnswers, {});

export const IntakeBody = z.strictObject({
  language: Language,
  submittedBy: z.enum(['patient', 'caregiver']),
  submitter: z.optional(Submitter),
  patient: Patient,
  clinical: Clinical,
  insurance: z.optional(Insurance),
  preferences: z.optional(Preferences),
  consent: z.strictObject({ privacyNotice: z.literal(true), treatment: z.literal(true) }),
});
export type IntakeBody = z.infer<typeof IntakeBody>;

export const ReferralBody = z.strictObject({
  patient: z.extend(Patient, { language: z._default(Language, 'en') }),
  referrer: ReferringClinician,
  reason: z._default(ReferralReason, 'consult'),
  diagnoses: z._default(z.array(DiagnosisCode).check(z.maxLength(50)), []),
  externalId: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
  note: z.optional(z.string().check(z.maxLength(4000))),
  clinical: Clinical,
  insurance: z.optional(Insurance),
  preferences: z.optional(Preferences),
});
export type ReferralBody = z.infer<typeof ReferralBody>;

/** A JSON Merge Patch (RFC 7396) of `clinical`; the merged answers are validated as those of an intake are. None change nothing. */
export const AnswersBody = z.strictObject({ clinical: z.optional(z.looseObject({})) });

/** `round`: the paging round that its sender saw. */
export const AcknowledgeBody = z.strictObject({ round: z.optional(z.int().check(z.minimum(0))) });

export const OverrideBody = z.strictObject({
  urgency: Urgency,
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(1000)),
});
