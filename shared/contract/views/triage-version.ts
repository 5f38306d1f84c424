import type * as z from 'zod/mini';
import type { ClinicalRecord, TriageOverride } from '../../domain/cases/clinical-record.ts';
import { withOffset } from '../../domain/core/instants.ts';
import type { TriageVersion } from '../staff-answers.ts';

/** Shows the level that a clinician set, if one did, its instant in the practice's zone. */
export const shownOverride = ({ override }: ClinicalRecord, zone: string): { override?: TriageOverride } =>
  override ? { override: { ...override, at: withOffset(override.at, zone) } } : {};

/** Shows one version of a case's clinical record in a line, instants in the practice's zone. */
export const triageVersion = (record: ClinicalRecord, zone: string): z.infer<typeof TriageVersion> => ({
  version: record.version,
  at: withOffset(record.at, zone),
  urgency: record.triage.result.urgency,
  ruleset: record.triage.result.ruleset.version,
  decisiveRules: record.triage.result.decisiveRules,
  ...shownOverride(record, zone),
});
