import { Temporal } from 'temporal-polyfill';
import type { Deadlines } from '../triage/result.ts';
import type { CaseHeader } from './case-header.ts';

type Standing = CaseHeader['deadlines'];
type Clock = keyof Standing;

const isBefore = (a: string, b: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) < 0;

const earlier = (a: string, b: string): string => (isBefore(b, a) ? b : a);

type Met = Pick<CaseHeader, 'acknowledgedAt' | 'reachedAt' | 'missedVisit'>;

/**
 * The clocks that somebody has met: who acknowledged has met the first, who reached the person the second. Once a visit was missed, that
 * one runs again.
 */
const metClocks = ({ acknowledgedAt, reachedAt, missedVisit }: Met): ReadonlySet<Clock> =>
  new Set<Clock>([
    ...(acknowledgedAt === undefined ? [] : (['acknowledgeBy'] as const)),
    ...(reachedAt === undefined || missedVisit ? [] : (['contactBy'] as const)),
  ]);

/**
 * Each clock at the earlier of the standing and the new instant, so that answers buy no time. Where the level rises or paging opens
 * again (`startsAnew`), a standing one that is met or past does not count. `readBy` counts from new words alone: null = none came.
 * Source: clinical.md section 10.
 */
export const ratchetDeadlines = (
  header: Pick<CaseHeader, 'deadlines'> & Met,
  next: Deadlines,
  { startsAnew, now }: { startsAnew: boolean; now: Temporal.Instant },
): Standing => {
  const met = metClocks(header);
  const counts = (clock: Clock, by: string): boolean =>
    !startsAnew || !(met.has(clock) || !isBefore(now.toString(), by));
  const clock = (name: Exclude<Clock, 'readBy'>): string => {
    const standing = header.deadlines[name];
    return counts(name, standing) ? earlier(standing, next[name]) : next[name];
  };
  const { readBy = null } = header.deadlines;
  const standing = readBy !== null && (next.readBy === null || counts('readBy', readBy)) ? readBy : null;
  return {
    acknowledgeBy: clock('acknowledgeBy'),
    contactBy: clock('contactBy'),
    seenBy: clock('seenBy'),
    readBy: standing !== null && next.readBy !== null ? earlier(standing, next.readBy) : (standing ?? next.readBy),
  };
};
