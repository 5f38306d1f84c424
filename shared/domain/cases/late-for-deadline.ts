import { Temporal } from 'temporal-polyfill';
import type { EpochMinute } from '../core/local-time.ts';
import type { CaseHeader } from './case-header.ts';
import { endedStatuses } from './transitions.ts';
import { nextVisitStart } from './visit-facts.ts';

/** Whether a case waits to be seen by its deadline: not an emergency, which goes to an emergency room, not once seen or ended. */
export const waitsToBeSeen = ({ status, urgency }: Pick<CaseHeader, 'status' | 'urgency'>): boolean =>
  urgency !== 'emergent' && status !== 'seen' && !endedStatuses.includes(status);

/** Whether a case can still be seen by its deadline: it waits for that, and the deadline has not passed. */
export const hasDeadlineAhead = (
  header: Pick<CaseHeader, 'status' | 'urgency' | 'deadlines'>,
  now: Temporal.Instant,
): boolean =>
  waitsToBeSeen(header) && Temporal.Instant.compare(now, Temporal.Instant.from(header.deadlines.seenBy)) < 0;

/** The first whole minute from a case's deadline (`deadlines.seenBy`) on: a time that starts before it starts before the deadline. */
export const deadlineMinute = ({ deadlines }: Pick<CaseHeader, 'deadlines'>): EpochMinute =>
  Math.ceil(Temporal.Instant.from(deadlines.seenBy).epochMilliseconds / 60_000);

/** Whether a time that starts at a minute comes too late for a case. */
export const isTooLate = (start: EpochMinute, header: Pick<CaseHeader, 'deadlines'>): boolean =>
  start >= deadlineMinute(header);

/** Whether a clinician has accepted that a visit of this start comes after the deadline that the case has now. */
export const isAcceptedLate = (header: CaseHeader, start: EpochMinute): boolean =>
  header.acceptedLate?.start === start && header.acceptedLate.seenBy === deadlineMinute(header);

/** Whether a case waits to be seen, would be too late by a visit of this start, and nobody has accepted that. */
export const comesAfterDeadline = (header: CaseHeader, start: EpochMinute): boolean =>
  waitsToBeSeen(header) && isTooLate(start, header) && !isAcceptedLate(header, start);

/** Whether the earliest visit ahead comes after the deadline: it stands until the visit is moved, took place, or is accepted. */
export function visitAfterDeadline(header: CaseHeader, now: Temporal.Instant): boolean {
  const start = nextVisitStart(header, now);
  return start !== undefined && comesAfterDeadline(header, start);
}
