import * as z from 'zod/mini';
import { CaseStatus } from '../domain/cases/case-header.ts';
import { FormFault } from '../domain/cases/submission.ts';
import { CaseId, ConfirmationCode } from '../domain/core/ids.ts';
import { earliestNotes } from '../domain/search/earliest-notes.ts';
import { StoredTriageResult } from '../domain/triage/result.ts';
import { Instant, Links, SlotAnswer } from './visit-answers.ts';

/** Emergencies only: what of the form could not be read, and was left out. */
export const incomplete = { incomplete: z.optional(z.array(FormFault)) };

/** Wishes that nobody can meet, and what is done instead: words for whoever sent them. Absent where all can be met. */
export const ignoredPreferences = { ignoredPreferences: z.optional(z.array(FormFault)) };

const Advice = { headline: z.string(), instructions: z.array(z.string()) };

/** Emergencies only: the same advice in every language that we have, by language tag. */
const translations = { translations: z.optional(z.record(z.string(), z.strictObject(Advice))) };

/** A triage result with what the person is told, in the person's language. */
export const TriageAnswer = z.extend(StoredTriageResult, { ...Advice, phone: z.string(), ...translations });
export type TriageAnswer = z.infer<typeof TriageAnswer>;

/** A triage result with what the referrer reads, and, attached, what to tell the patient. */
export const ReferralTriageAnswer = z.extend(StoredTriageResult, {
  ...Advice,
  phone: z.string(),
  forPatient: z.strictObject({ language: z.string(), ...Advice, ...translations }),
});
export type ReferralTriageAnswer = z.infer<typeof ReferralTriageAnswer>;

export const IntakeAnswer = z.strictObject({
  intakeId: CaseId,
  confirmationCode: ConfirmationCode,
  status: CaseStatus,
  triage: TriageAnswer,
  /** Absent for emergencies: staff book after the emergency room. */
  bookingToken: z.optional(z.string()),
  ...incomplete,
  ...ignoredPreferences,
  links: Links,
});

export const ReferralAnswer = z.strictObject({
  referralId: CaseId,
  confirmationCode: ConfirmationCode,
  status: CaseStatus,
  triage: ReferralTriageAnswer,
  seenBy: Instant,
  bookingToken: z.optional(z.string()),
  earliestSlots: z.array(SlotAnswer),
  /** What is to be said of these times. */
  notes: z.optional(z.array(z.enum(earliestNotes))),
  ...incomplete,
  ...ignoredPreferences,
  links: Links,
});
