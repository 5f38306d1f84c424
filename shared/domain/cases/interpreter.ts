import type { StoredTriageResult } from '../triage/result.ts';
import type { Submission } from './submission.ts';

/** Languages in which whole texts are written. */
const written: ReadonlySet<string> = new Set(['en', 'es']);

/**
 * Whether somebody must interpret: the form asks for it, names another language than ours or none that could be read, or holds words
 * that the reader does not know (M8). Source: clinical.md section 11, point 14.
 */
export const needsInterpreter = (
  { language, patient }: Pick<Submission, 'language' | 'patient'>,
  { firedRules }: Pick<StoredTriageResult, 'firedRules'>,
): boolean => patient.interpreter || !written.has(language) || firedRules.some(({ id }) => id === 'M8');
