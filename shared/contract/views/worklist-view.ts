import type { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { visitAfterDeadline } from '../../domain/cases/late-for-deadline.ts';
import { showsNoCapacity } from '../../domain/cases/no-capacity.ts';
import { nearestClock, nextDue } from '../../domain/cases/running-clocks.ts';
import { isOver } from '../../domain/cases/transitions.ts';
import { nextVisitStart, toRebookStart } from '../../domain/cases/visit-facts.ts';
import { withOffset } from '../../domain/core/instants.ts';
import { toRfc3339 } from '../../domain/core/local-time.ts';
import type { WorklistItem } from '../worklist-answers.ts';

/** When the earliest visit ahead starts, and whether that is too late; and which is to be booked anew, by its time as it was. */
function visitMembers(header: CaseHeader, zone: string, now: Temporal.Instant) {
  const start = nextVisitStart(header, now);
  const anew = toRebookStart(header);
  return {
    ...(start !== undefined && { nextVisitAt: toRfc3339(start, zone) }),
    visitAfterDeadline: visitAfterDeadline(header, now),
    ...(showsNoCapacity(header, now) && { noCapacity: true as const }),
    needsRebooking: (header.toRebook ?? []).length > 0,
    ...(anew !== undefined && { visitToRebookAt: toRfc3339(anew, zone) }),
  };
}

/** Shows a case header to staff, instants in the practice's zone. @param now which visits lie ahead */
export function worklistView(
  header: CaseHeader,
  settings: { zone: string; publicUrl: string },
  now: Temporal.Instant,
): WorklistItem {
  const {
    statusBeforeVisits: _,
    referrerId: __,
    eased: ___,
    emergentClocks: ____,
    sentAgainAt: _____,
    homeRegion: ______,
    homeState: ___________,
    birthKnown: _____________,
    visitStarts: _______,
    acceptedLate: ________,
    callAnewAt: _________,
    toRebook: __________,
    firstCallBy: ____________,
    noCapacityBy: ______________,
    missedStart,
    seenAt,
    acknowledgedAt,
    reachedAt,
    lastContact,
    receivedAt,
    setAsideAt,
    ...shown
  } = header;
  const dueFor = isOver(header) ? undefined : nearestClock(header);
  return {
    ...shown,
    deadlines: { ...header.deadlines, readBy: header.deadlines.readBy ?? null },
    receivedAt: withOffset(receivedAt, settings.zone),
    dueAt: nextDue(header),
    ...(dueFor && { dueFor }),
    ...(missedStart !== undefined && { missedVisit: true }),
    ...(setAsideAt && { setAsideAt: withOffset(setAsideAt, settings.zone) }),
    ...(acknowledgedAt && { acknowledgedAt: withOffset(acknowledgedAt, settings.zone) }),
    ...(reachedAt && { reachedAt: withOffset(reachedAt, settings.zone) }),
    ...(seenAt && { seenAt: withOffset(seenAt, settings.zone) }),
    ...visitMembers(header, settings.zone, now),
    ...(lastContact && { lastContact: { ...lastContact, at: withOffset(lastContact.at, settings.zone) } }),
    possibleDuplicates: header.possibleDuplicates ?? [],
    links: { self: `${settings.publicUrl}/v1/cases/${header.caseId}` },
  };
}
