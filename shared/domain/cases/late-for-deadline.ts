import { Temporal } from 'temporal-polyfill';
import type { EpochMinute } from '../core/local-time.ts';
import type { CaseHeader } from './case-header.ts';
import { endedStatuses } from './transitions.ts';

/**
 * Whether a case can still be seen by its deadline: not an emergency, which goes to an emergency room, not once seen, and not once
 * the deadline has passed.
 */
export const hasDeadlineAhead = (
  { status, urgency, deadlines }: Pick<CaseHeader, 'status' | 'urgency' | 'deadlines'>,
  now: Temporal.Instant,
): boolean =>
  urgency !== 'emergent' &&
  status !== 'seen' &&
  !endedStatuses.includes(status) &&
  Temporal.Instant.compare(now, Temporal.Instant.from(deadlines.seenBy)) < 0;

/** The first whole minute from a case's deadline (`deadlines.seenBy`) on: a time that starts before it starts before the deadline. */
export const deadlineMinute = ({ deadlines }: Pick<CaseHeader, 'deadlines'>): EpochMinute =>
  Math.ceil(Temporal.Instant.from(deadlines.seenBy).epochMilliseconds / 60_000);

/** Whether a time that starts at a minute comes too late for a case. */
export const isTooLate = (start: EpochMinute, header: Pick<CaseHeader, 'deadlines'>): boolean =>
  start >= deadlineMinute(header);
