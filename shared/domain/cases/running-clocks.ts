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

/**
 * Until when the next thing of an open case is to be done: the nearest clock that nobody has met yet, which may have run out; once all
 * are met, `seenBy`. @returns RFC 3339 with the practice's offset
 */
export const nextDue = (header: Clocked): string => {
  const { deadlines } = header;
  const [nearest] = runningClocks(header)
    .flatMap((clock) => deadlines[clock] ?? [])
    .toSorted((a, b) => Temporal.Instant.compare(a, b));
  return nearest ?? deadlines.seenBy;
};
