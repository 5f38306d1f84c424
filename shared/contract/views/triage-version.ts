import type * as z from 'zod/mini';
import type { ClinicalRecord } from '../../domain/cases/clinical-record.ts';
import type { TriageVersion } from '../staff-answers.ts';

/** Shows one version of a case's clinical record in a line. */
export const triageVersion = ({ version, at, triage, override }: ClinicalRecord): z.infer<typeof TriageVersion> => ({
  version,
  at,
  urgency: triage.result.urgency,
  ruleset: triage.result.ruleset.version,
  decisiveRules: triage.result.decisiveRules,
  ...(override && { override }),
});
