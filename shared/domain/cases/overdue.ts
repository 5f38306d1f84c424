import { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from './case-header.ts';
import { runningClocks } from './running-clocks.ts';

/** Whether any clock of an open case has run out. */
export const isOverdue = (header: CaseHeader, now: Temporal.Instant): boolean =>
  runningClocks(header).some((clock) => Temporal.Instant.compare(header.deadlines[clock] ?? now, now) < 0);
