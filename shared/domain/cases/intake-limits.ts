import type { Submission } from './submission.ts';

/** How many intakes that are no emergency are taken within any hour. The values are configuration (shared/config/intake-limits.ts). */
export interface IntakeLimits {
  /** From one source address. */
  readonly perSourceAndHour: number;
  /** With one phone number or e-mail address in them, of the person or of whoever filled in the form. */
  readonly perContactAndHour: number;
}

/** What intakes of strangers have in common, named by a keyed digest; or to whom messages are sent again. */
export interface IntakeCounter {
  readonly by: 'source' | 'contact' | 'replay';
  readonly id: string;
}

/** One more intake, or message that is sent again, as one of its counters counts it. */
export interface IntakeCount {
  readonly counter: IntakeCounter;
  /** So many within any hour. */
  readonly limit: number;
  /** Epoch second at which it came. */
  readonly at: number;
}

/** The latest intakes of a counter, epoch seconds, the newest first. */
export type TakenAt = readonly number[];

/** Seconds within which intakes are counted. */
export const countedSeconds = 3600;

/** @returns how many seconds remain until a counter takes one more; 0 where it does now. */
export function secondsUntilIntake(taken: TakenAt, { limit, at }: IntakeCount): number {
  const oldest = taken[limit - 1];
  return oldest === undefined ? 0 : Math.max(0, oldest + countedSeconds - at);
}

/** Every number and address by which a form can be answered, each once. An extension belongs to a switchboard, which counts as one. */
export function contactsOf({ patient, submitter }: Pick<Submission, 'patient' | 'submitter'>): string[] {
  const given = [patient, submitter].flatMap((person) => [person?.phone, person?.email?.toLowerCase()]);
  return [...new Set(given.filter((value) => value !== undefined))];
}
