import type { Submission } from './submission.ts';

/** @returns the two letters of the state where the person of a form lives; undefined where nobody said, or an earlier release kept other words */
export function homeStateOf({ patient }: Pick<Submission, 'patient'>): string | undefined {
  const state = patient.address?.state;
  return state !== undefined && /^[A-Z]{2}$/.test(state) ? state : undefined;
}
