import { Temporal } from 'temporal-polyfill';
import { type CaseClock, clocks } from '../messages/case-clocks.ts';
import type { CaseHeader } from './case-header.ts';
import { isUnreached } from './contact-anew.ts';

type Clocked = Pick<
  CaseHeader,
  'status' | 'urgency' | 'deadlines' | 'acknowledgedAt' | 'reachedAt' | 'callAnewAt' | 'missedVisit'
>;

/** Whether what a clock stands for is still to be done; `seenBy` of an emergency is the emergency room's. */
const isUnmet: Readonly<Record<CaseClock, (header: Clocked) => boolean>> = {
  acknowledgeBy: ({ acknowledgedAt }) => acknowledgedAt === undefined,
  contactBy: (header) => header.missedVisit === true || isUnreached(header),
  seenBy: ({ urgency, status }) => urgency !== 'emergent' && status !== 'seen',
  readBy: ({ deadlines }) => typeof deadlines.readBy === 'string',
};

/** The clocks of an open case that nobody has met yet. */
export const runningClocks = (header: Clocked): CaseClock[] => clocks.filter((clock) => isUnmet[clock](header));

/** The nearest clock of an open case that nobody has met yet, which may have run out; undefined once all are met. */
export const nearestClock = (header: Clocked): CaseClock | undefined => {
  const running = runningClocks(header).flatMap((clock) => {
    const due = header.deadlines[clock];
    return due ? { clock, due } : [];
  });
  return running.toSorted((a, b) => Temporal.Instant.compare(a.due, b.due))[0]?.clock;
};

/**
 * Until when the next thing of an open case is to be done: the nearest clock that nobody has met yet, which may have run out; once all
 * are met, `seenBy`. @returns RFC 3339 with the practice's offset
 */
export const nextDue = (header: Clocked): string =>
  header.deadlines[nearestClock(header) ?? 'seenBy'] ?? header.deadlines.seenBy;
