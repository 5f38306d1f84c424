import { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from './case-header.ts';

/** The clocks of an open case that nobody has met yet; `seenBy` of an emergency is the emergency room's. */
function runningClocks({ status, urgency, deadlines, acknowledgedAt, reachedAt }: CaseHeader): string[] {
  const isSeen = status === 'seen';
  const running = [
    acknowledgedAt === undefined && deadlines.acknowledgeBy,
    reachedAt === undefined && !isSeen && deadlines.contactBy,
    urgency !== 'emergent' && !isSeen && deadlines.seenBy,
    deadlines.readBy,
  ];
  return running.filter((by) => typeof by === 'string');
}

/** Whether any clock of an open case has run out. */
export const isOverdue = (header: CaseHeader, now: Temporal.Instant): boolean =>
  runningClocks(header).some((by) => Temporal.Instant.compare(by, now) < 0);
