import type { TriageInput } from '../input.ts';
import type { StoredTriageResult } from '../result.ts';

/** What every text is chosen by: a stored result, the input behind it, and when it was triaged (RFC 3339). */
export type TriagedCase = {
  readonly result: StoredTriageResult;
  readonly input: TriageInput;
  readonly at: string;
  /** Nothing of it was stored, so nobody here will see it: no text promises that somebody calls or reads. Never of an emergency. */
  readonly isRefused?: true;
};

/** Whether any of these rules fired, at whatever level. */
export const anyFired = ({ result }: Pick<TriagedCase, 'result'>, ids: readonly string[]): boolean =>
  result.firedRules.some(({ id }) => ids.includes(id));

/** Whether the person has cancer, has had it, or may have: C of clinical.md section 6, for what the texts mention. */
export const mayHaveCancer = ({ input }: Pick<TriagedCase, 'input'>): boolean =>
  input.cancerHistory !== 'none' || input.knownSpinalMetastasis === 'yes';
