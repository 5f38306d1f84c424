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

/** Whether a time that starts at a minute comes too late for a case (`deadlines.seenBy`). */
export const isTooLate = (start: EpochMinute, { deadlines }: Pick<CaseHeader, 'deadlines'>): boolean =>
  start * 60_000 >= Temporal.Instant.from(deadlines.seenBy).epochMilliseconds;
