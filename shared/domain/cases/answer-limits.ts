import type { Temporal } from 'temporal-polyfill';
import { epochSeconds } from '../core/instants.ts';
import type { ClinicalRecord } from './clinical-record.ts';

/** How often answers may be changed. The values are configuration (shared/config/answer-limits.ts). */
export interface AnswerLimits {
  /** Changes of one case's answers by its patient or referrer within any hour. */
  readonly perCaseAndHour: number;
}

const hour = 3600;

/** Epoch seconds of the changes within the hour before an instant, oldest first. */
const recent = ({ answersAddedAt = [] }: ClinicalRecord, now: Temporal.Instant): number[] =>
  answersAddedAt.filter((at) => at > epochSeconds(now) - hour);

/** The changes of the last hour with the one that is made now. @param latest the record before it */
export const withChangeNow = (latest: ClinicalRecord, now: Temporal.Instant): number[] => [
  ...recent(latest, now),
  epochSeconds(now),
];

/** @returns how many seconds remain until a case's answers may be changed again; 0 where they may be now. */
export function secondsUntilChange(
  latest: ClinicalRecord,
  now: Temporal.Instant,
  { perCaseAndHour }: AnswerLimits,
): number {
  const made = recent(latest, now);
  const oldest = made.at(-perCaseAndHour);
  return made.length < perCaseAndHour || oldest === undefined ? 0 : oldest + hour - epochSeconds(now);
}
