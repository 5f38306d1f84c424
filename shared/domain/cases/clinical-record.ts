import * as z from 'zod/mini';
import { CaseId } from '../ids.ts';
import { TriageInput } from '../triage/input.ts';
import { TriageResult } from '../triage/result.ts';
import { Submission } from './submission.ts';

/** What was answered and how it was triaged at that moment: the input snapshot lets any past decision be replayed. */
export const ClinicalRecord = z.strictObject({
  caseId: CaseId,
  /** 1 for the first; a record is never changed, a newer one is added. */
  version: z.int(),
  /** RFC 3339 UTC. */
  at: z.string(),
  submission: Submission,
  triage: z.strictObject({ input: TriageInput, result: TriageResult }),
});
export type ClinicalRecord = z.infer<typeof ClinicalRecord>;
