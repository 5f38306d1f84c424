import { Temporal } from 'temporal-polyfill';
import type { EpochMinute } from '../core/local-time.ts';
import type { CaseHeader } from './case-header.ts';
import { endedStatuses } from './transitions.ts';

/** Whether somebody waits for the deadline of a case: not of an emergency, which goes to an emergency room, and not once seen. */
export const hasDeadlineAhead = ({ status, urgency }: Pick<CaseHeader, 'status' | 'urgency'>): boolean =>
  urgency !== 'emergent' && status !== 'seen' && !endedStatuses.includes(status);

/** Whether a time that starts at a minute comes too late for a case (`deadlines.seenBy`). */
export const isTooLate = (start: EpochMinute, { deadlines }: Pick<CaseHeader, 'deadlines'>): boolean =>
  start * 60_000 >= Temporal.Instant.from(deadlines.seenBy).epochMilliseconds;
