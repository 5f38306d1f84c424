import * as z from 'zod/mini';
import { CaseId } from '../core/ids.ts';
import { TriageInput } from '../triage/input.ts';
import { StoredTriageResult } from '../triage/result.ts';
import { Urgency } from '../triage/urgency.ts';
import { Demand } from './ratchet.ts';
import { Submission } from './submission.ts';

/** A level that a clinician set, and why. */
export const TriageOverride = z.strictObject({
  urgency: Urgency,
  reason: z.string(),
  by: z.string(),
  /** RFC 3339 UTC. */
  at: z.string(),
  /** What the rules demanded when it was set: later answers are compared with it. The first release did not keep it. */
  over: z.optional(Demand),
});
export type TriageOverride = z.infer<typeof TriageOverride>;

/** What was answered and how it was triaged at that moment: the input snapshot lets any past decision be replayed. */
export const ClinicalRecord = z.strictObject({
  caseId: CaseId,
  /** 1 for the first; a record is never changed, a newer one is added. */
  version: z.int(),
  /** When these answers were triaged, RFC 3339 UTC; an override has a time of its own. */
  at: z.string(),
  submission: Submission,
  triage: z.strictObject({ input: TriageInput, result: StoredTriageResult }),
  /**
   * Epoch seconds at which answers were added within the hour before the newest of them, oldest first; for the limit. Kept here,
   * because every change of answers reads and writes the newest record anyway: counting takes no read, no write and no room in the
   * header, and two changes at once cannot both be the sixth.
   */
  answersAddedAt: z.optional(z.array(z.int())),
  /** The triage that stands, where this one came out better: the newest that did not. */
  standing: z.optional(z.strictObject({ at: z.string(), input: TriageInput, result: StoredTriageResult })),
  /** Staff decided otherwise than the rules; both are kept. */
  override: z.optional(TriageOverride),
});
export type ClinicalRecord = z.infer<typeof ClinicalRecord>;

/** The triage on which the level of a case rests: later answers that came out better change nothing before staff have judged. */
export const standingTriage = ({ at, triage, standing }: ClinicalRecord): NonNullable<ClinicalRecord['standing']> =>
  standing ?? { at, ...triage };
