import { Temporal } from 'temporal-polyfill';
import type { WorklistItem } from '../../../../shared/contract/worklist-answers.ts';
import { isOpenVisit } from '../../../../shared/domain/booking/appointment-changes.ts';
import { waitsToBeSeen } from '../../../../shared/domain/cases/late-for-deadline.ts';
import { endedStatuses } from '../../../../shared/domain/cases/transitions.ts';
import { pages } from '../../../../shared/domain/paging/paging.ts';
import { isPast } from '../../../../shared/http/html/clock-time.ts';
import type { ShownCase } from './case-view.ts';

/** Whether nothing of a case is judged or mended any more; one that was withdrawn may ring still (`isOver` says when it has left the list). */
export const isEnded = ({ status }: Pick<WorklistItem, 'status'>): boolean => endedStatuses.includes(status);

/**
 * Whether people are being paged: not yet where a case merely waits for an answer that nobody is paged for before the time to acknowledge
 * it is over.
 */
export const isPagedNow = (
  item: Pick<WorklistItem, 'pagingOpen' | 'urgency' | 'pageOnCall' | 'deadlines'>,
  now: Temporal.Instant,
): boolean => item.pagingOpen && (pages(item) || isPast(item.deadlines.acknowledgeBy, now));

/**
 * Whether a visit has begun, or is over, and waits to be said what became of it. Of each that lies ahead, or waits for another time, the
 * case says when it is.
 */
export const hasUnmarkedVisit = (item: Pick<WorklistItem, 'openVisits' | 'nextVisitAt' | 'needsRebooking'>): boolean =>
  Object.keys(item.openVisits).length > 0 && item.nextVisitAt === undefined && !item.needsRebooking;

/** Whether an emergency has yet to be seen: the emergency room is where, whatever is booked. */
export const belongsInEmergencyRoom = (item: Pick<WorklistItem, 'status' | 'urgency' | 'seenAt'>): boolean =>
  item.urgency === 'emergent' && item.seenAt === undefined && !isEnded(item);

type Waiting = Pick<WorklistItem, 'status' | 'urgency' | 'seenAt' | 'deadlines'>;

/** Whether a time comes too late for a case that waits to be seen, be it here or in an emergency room. @param start RFC 3339 */
const comesTooLate = (item: Waiting, start: string): boolean =>
  (waitsToBeSeen(item) || belongsInEmergencyRoom(item)) && Temporal.Instant.compare(start, item.deadlines.seenBy) > 0;

/** Whether an open visit comes after the deadline, and nobody has accepted that. */
export const isLateVisit = (
  item: Waiting,
  visit: Pick<ShownCase['appointments'][number], 'status' | 'start' | 'acceptedLate'>,
): boolean => isOpenVisit(visit.status) && visit.acceptedLate === undefined && comesTooLate(item, visit.start);

/** Whether the next visit is too late; of an emergency, whose clock the API does not hold a visit here against, too. */
export const hasLateVisit = (item: Waiting & Pick<WorklistItem, 'visitAfterDeadline' | 'nextVisitAt'>): boolean =>
  item.visitAfterDeadline ||
  (belongsInEmergencyRoom(item) && item.nextVisitAt !== undefined && comesTooLate(item, item.nextVisitAt));
