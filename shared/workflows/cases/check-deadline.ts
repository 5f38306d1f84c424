import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import {
  comesAfterDeadline,
  hasDeadlineAhead,
  isTooLate,
  waitsToBeSeen,
} from '../../domain/cases/late-for-deadline.ts';
import { withCapacity } from '../../domain/cases/no-capacity.ts';
import { stored } from '../../domain/core/instants.ts';
import { noCapacityEvent, visitAfterDeadlineEvent } from '../../domain/messages/event-makers.ts';
import type { OutboxEvent } from '../../domain/messages/events.ts';
import type { CheckDeadline } from '../../domain/messages/reaction.ts';
import type { ScheduleReader } from '../booking/ports.ts';
import type { Clock } from '../core/ports.ts';
import { outcomeOnly, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import { promiseOnce } from '../relay/promise-once.ts';
import { earliestTimeNear, type FirstVisitDeps } from '../search/earliest-times.ts';
import type { CaseReader } from './ports.ts';

export interface CheckDeadlineDeps extends UnitOfWorkDeps, FirstVisitDeps {
  cases: CaseReader;
  schedule: Pick<ScheduleReader, 'appointments' | 'weekNow'>;
  directory: DirectoryReader;
  clock: Clock;
  /** @returns an id of a kind that is always the same for the same parts. */
  derivedId: (prefix: 'evt', ...parts: string[]) => string;
}

/**
 * The earliest of the visits that are not over and can take place; one that is over, and was neither completed nor missed, says nothing of
 * the case.
 */
const earliestAhead = (visits: readonly Appointment[], now: Temporal.Instant): Appointment | undefined =>
  visits
    .filter(({ slot, needsRebooking }) => slot.end * 60_000 > now.epochMilliseconds && !needsRebooking)
    .toSorted((a, b) => a.slot.start - b.slot.start)[0];

/** Names a visit and the time that was given up: flagged and then cancelled it is the same one, moved and given up again another. */
async function timeGivenUp({ schedule }: CheckDeadlineDeps, givenUp = ''): Promise<string[]> {
  const visits = givenUp ? await schedule.appointments([givenUp]) : [];
  return [givenUp, ...visits.map(({ slot }) => String(slot.start))];
}

/** What came of looking at a case as it stands now. */
interface Finding {
  /** What staff are to be told; nothing where it is seen in time, or can be. */
  event?: OutboxEvent;
  /** Where it has no visit ahead: whether a time is free before its deadline as it was then. */
  capacity?: { isFree: boolean; seenBy: string };
}

async function finding(deps: CheckDeadlineDeps, { caseId, givenUp }: CheckDeadline): Promise<Finding> {
  const header = await deps.cases.header(caseId);
  const now = deps.clock.now();
  if (!header || header.setAsideAt !== undefined || !waitsToBeSeen(header)) return {};
  const { seenBy } = header.deadlines;
  /** Names the fact, so that it is told once however many events it follows from. */
  const identity = (...facts: string[]) => ({
    eventId: deps.derivedId('evt', caseId, seenBy, ...facts),
    at: stored(now),
  });
  const visitIds = Object.values(header.openVisits);
  const visits = visitIds.length > 0 ? await deps.schedule.appointments(visitIds) : [];
  const visit = earliestAhead(visits, now);
  if (visit) {
    const { appointmentId, slot } = visit;
    if (!comesAfterDeadline(header, slot.start)) return {};
    const fact = identity('visit-after-deadline', appointmentId, String(slot.start));
    return { event: visitAfterDeadlineEvent(fact, header, appointmentId) };
  }
  if (!hasDeadlineAhead(header, now)) return {};
  const earliest = await earliestTimeNear(deps, header, now);
  const isFree = earliest !== undefined && !isTooLate(earliest.start, header);
  const capacity = { isFree, seenBy };
  if (isFree) return { capacity };
  const fact = identity('no-capacity', header.urgency, ...(await timeGivenUp(deps, givenUp)));
  return { capacity, event: noCapacityEvent(fact, header) };
}

/** Says on the case whether a time is free before its deadline, so that the worklist shows it; not where that is another by now. */
const markCapacity = (
  deps: CheckDeadlineDeps,
  caseId: string,
  { isFree, seenBy }: Required<Finding>['capacity'],
  remaining: () => number,
): Promise<void> =>
  transact(deps, outcomeOnly<void>(remaining), 'say whether a time is free', async () => {
    const header = await deps.cases.header(caseId);
    const marked = header?.deadlines.seenBy === seenBy ? withCapacity(header, isFree) : undefined;
    const changes = header && marked ? [{ kind: 'case-changed' as const, header: marked, from: header.version }] : [];
    return { outcome: undefined, changes };
  });

/**
 * Looks whether a case will be seen, or can be, before its deadline, and promises staff the news where not: no free time before
 * it, or an earliest visit after it that nobody has accepted. Trigger: what opens a case, moves its level or its visits (relay/destinations.ts), for every
 * kind of case. It judges the case as it stands when it runs, and tells a fact once: the same visit, or level, and deadline are no news
 * twice, unless a visit was given up since, or at another time.
 * @param remaining milliseconds until the function is stopped
 * @returns whether staff will be told
 */
export async function checkDeadline(
  deps: CheckDeadlineDeps,
  reaction: CheckDeadline,
  remaining: () => number,
): Promise<boolean> {
  const { event, capacity } = await finding(deps, reaction);
  if (capacity) await markCapacity(deps, reaction.caseId, capacity, remaining);
  return event ? promiseOnce(deps, { kind: 'event', event }, 'tell staff of a deadline', remaining) : false;
}
