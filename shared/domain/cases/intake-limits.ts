import type { Submission } from './submission.ts';

/** How many intakes that are no emergency are taken within any hour. The values are configuration (shared/config/intake-limits.ts). */
export interface IntakeLimits {
  /** From one source address. */
  readonly perSourceAndHour: number;
  /** With one phone number or e-mail address in them, of the person or of whoever filled in the form. */
  readonly perContactAndHour: number;
}

/** Every number and address by which a form can be answered, each once. An extension belongs to a switchboard, which counts as one. */
export function contactsOf({ patient, submitter }: Pick<Submission, 'patient' | 'submitter'>): string[] {
  const given = [patient, submitter].flatMap((person) => [person?.phone, person?.email?.toLowerCase()]);
  return [...new Set(given.filter((value) => value !== undefined))];
}
