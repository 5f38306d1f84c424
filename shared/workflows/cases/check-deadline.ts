import type { Appointment } from '../../domain/booking/appointment.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { hasDeadlineAhead, isTooLate } from '../../domain/cases/late-for-deadline.ts';
import { stored } from '../../domain/core/instants.ts';
import { noCapacityEvent, type OutboxEvent, visitAfterDeadlineEvent } from '../../domain/messages/events.ts';
import type { CheckDeadline } from '../../domain/messages/reaction.ts';
import type { ScheduleReader } from '../booking/ports.ts';
import type { Clock } from '../core/ports.ts';
import type { UnitOfWorkDeps } from '../core/unit-of-work.ts';
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

const earliestOf = (visits: readonly Appointment[]): Appointment | undefined =>
  visits.toSorted((a, b) => a.slot.start - b.slot.start)[0];

/** The case's earliest visit where it comes too late; undefined where one comes in time. */
const lateVisit = (header: CaseHeader, visits: readonly Appointment[]): Appointment | undefined => {
  const earliest = earliestOf(visits);
  return earliest && isTooLate(earliest.slot.start, header) ? earliest : undefined;
};

/** What staff are to be told of the case as it stands now; nothing where it is seen in time, or can be. */
async function finding(deps: CheckDeadlineDeps, { caseId, eventId }: CheckDeadline): Promise<OutboxEvent | undefined> {
  const header = await deps.cases.header(caseId);
  if (!header || !hasDeadlineAhead(header)) return undefined;
  const now = deps.clock.now();
  const identity = (kind: OutboxEvent['kind']) => ({ eventId: deps.derivedId('evt', eventId, kind), at: stored(now) });
  const visitIds = Object.values(header.openVisits);
  if (visitIds.length > 0) {
    const late = lateVisit(header, await deps.schedule.appointments(visitIds));
    return late && visitAfterDeadlineEvent(identity('visit-after-deadline'), header, late.appointmentId);
  }
  const earliest = await earliestTimeNear(deps, header, now);
  const inTime = earliest !== undefined && !isTooLate(earliest.start, header);
  return inTime ? undefined : noCapacityEvent(identity('no-capacity'), header);
}

/**
 * Looks whether a case will be seen, or can be, before its deadline, and promises staff the news where not: no free time before
 * it, or an earliest visit after it. Trigger: what opens a case, moves its level or its visits (relay/destinations.ts), for every
 * kind of case. It judges the case as it stands when it runs; a repeat tells nothing more.
 * @param remaining milliseconds until the function is stopped
 * @returns whether staff will be told
 */
export async function checkDeadline(
  deps: CheckDeadlineDeps,
  reaction: CheckDeadline,
  remaining: () => number,
): Promise<boolean> {
  const event = await finding(deps, reaction);
  return event ? promiseOnce(deps, { kind: 'event', event }, 'tell staff of a deadline', remaining) : false;
}
