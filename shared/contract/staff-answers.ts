import * as z from 'zod/mini';
import { contactChannels } from '../domain/cases/case-header.ts';
import { TriageOverride } from '../domain/cases/clinical-record.ts';
import { FormFault, Submission } from '../domain/cases/submission.ts';
import { TriageInput } from '../domain/triage/input.ts';
import { StoredTriageResult } from '../domain/triage/result.ts';
import { Urgency } from '../domain/triage/urgency.ts';
import { CaseActsAnswer } from './case-acts-answer.ts';
import { ignoredPreferences } from './case-answers.ts';
import { AppointmentAnswer, Instant } from './visit-answers.ts';
import { WorklistItem } from './worklist-answers.ts';

/** One triage of a case: what the rules said then, and what a clinician set. */
export const TriageVersion = z.strictObject({
  version: z.int(),
  at: z.string(),
  urgency: Urgency,
  ruleset: z.string(),
  decisiveRules: z.array(z.string()),
  override: z.optional(TriageOverride),
});

/** What the visit needs and the practice has not got: who gets it, and by when. It holds nothing back. */
const MissingItem = z.strictObject({
  item: z.string(),
  action: z.enum(['make', 'send']),
  owner: z.enum(['emergency-department', 'referrer', 'nurse']),
  dueBy: Instant,
});

/** The whole case. Clinical parts only for nurses and above. */
export const CaseAnswer = z.extend(WorklistItem, {
  submission: Submission,
  /** What of the form could not be read, and was left out. */
  incomplete: z.optional(z.array(FormFault)),
  /** Wishes of the form that nobody can meet as things stand. */
  ...ignoredPreferences,
  /** What was taken and looks odd: to be asked about. */
  toCheck: z.optional(z.array(FormFault)),
  clinical: z.optional(TriageInput),
  /** The triage that stands. */
  triage: z.optional(StoredTriageResult),
  /** The newest answers', where they came out better: until staff have judged, it changes nothing. */
  betterTriage: z.optional(StoredTriageResult),
  summary: z.optional(z.array(z.string())),
  override: z.optional(TriageOverride),
  triageVersions: z.optional(z.array(TriageVersion)),
  missingForVisit: z.optional(z.array(MissingItem)),
  /** Who tried to reach the person, oldest first; the front desk reads what the front desk noted. */
  contacts: z.array(
    z.strictObject({
      at: Instant,
      by: z.string(),
      channel: z.enum(contactChannels),
      reached: z.boolean(),
      note: z.optional(z.string()),
    }),
  ),
  ...CaseActsAnswer.shape,
  appointments: z.array(
    z.extend(AppointmentAnswer, {
      cancelReason: z.optional(z.string()),
      /** Why staff overbooked or overrode. */
      staffReason: z.optional(z.string()),
      /** A nurse or above accepted that it comes after the deadline. */
      acceptedLate: z.optional(z.strictObject({ at: Instant, by: z.string(), reason: z.string() })),
    }),
  ),
});
