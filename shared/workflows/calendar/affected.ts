import { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { type Verdict, verdictsOf } from '../../domain/booking/settle-day.ts';
import type { ConflictReason } from '../../domain/calendar/conflict-reasons.ts';
import type { CalendarScope } from '../../domain/calendar/scope.ts';
import { spanOnDate } from '../../domain/calendar/span-on-date.ts';
import type { TimeOff } from '../../domain/calendar/time-off.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { overlaps } from '../../domain/core/intervals.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import type { DatedSpan } from '../../domain/directory/hours.ts';
import { urgencyRank } from '../../domain/triage/urgency.ts';
import { casesFromAfar } from './cases-from-afar.ts';
import type { ConflictDeps } from './ports.ts';
import { readDays, type ScopedDay, weeksOf } from './read-days.ts';

/** What an absence or a closure takes, in wall-clock time of its zone. */
export interface TakenSpan {
  span: DatedSpan;
  /** IANA. */
  zone: string;
}

/** A calendar as a change would make it. */
export interface CalendarDraft {
  scope: CalendarScope;
  directory: Directory;
  /** All schedule groups that there are. */
  scheduleGroups: readonly string[];
  /** The absences of the scope's practitioner as they would be; absent = as they are kept. */
  timeOff?: readonly TimeOff[];
  /** What the change takes, where it is an absence or a closure: it hits what lies in there and nothing else. */
  takes?: TakenSpan | undefined;
}

/** A visit that a change hits, and its case. */
export interface AffectedVisit {
  visit: Appointment;
  header: CaseHeader;
  reason: ConflictReason;
}

/** How many weeks are read at the same time. */
const weeksAtOnce = 8;

async function daysOf(deps: ConflictDeps, draft: CalendarDraft, now: Temporal.Instant): Promise<ScopedDay[]> {
  const { scope } = draft;
  const weeks = weeksOf(scope) as [string, ...string[]][];
  const days: ScopedDay[] = [];
  for (let at = 0; at < weeks.length; at += weeksAtOnce) {
    const some = weeks.slice(at, at + weeksAtOnce).map((dates) => readDays(deps, scope, draft, dates, now));
    days.push(...(await Promise.all(some)).flat().filter(({ visits }) => visits.length > 0));
  }
  return days;
}

async function timeOffOf(deps: ConflictDeps, days: readonly ScopedDay[], draft: CalendarDraft) {
  const { scope, timeOff } = draft;
  if (timeOff) return () => timeOff;
  const ids = 'practitionerId' in scope ? [scope.practitionerId] : days.map(({ day }) => day.practitionerId);
  const distinct = [...new Set(ids)];
  const read = await Promise.all(distinct.map((id) => deps.calendar.timeOff(id)));
  return (practitionerId: string): readonly TimeOff[] => read[distinct.indexOf(practitionerId)] ?? [];
}

const seenBy = ({ header }: AffectedVisit): number => Temporal.Instant.from(header.deadlines.seenBy).epochMilliseconds;

const mostUrgentFirst = (a: AffectedVisit, b: AffectedVisit): number =>
  urgencyRank(b.header.urgency) - urgencyRank(a.header.urgency) ||
  seenBy(a) - seenBy(b) ||
  a.visit.slot.start - b.visit.slot.start ||
  (a.visit.appointmentId < b.visit.appointmentId ? -1 : 1);

/** Whether it is the change that is in a visit's way: what stood in its way before, and is known to, is not. */
function isHit({ scope, takes }: CalendarDraft, date: string, { visit: { slot, needsRebooking } }: Verdict): boolean {
  if ('clinicId' in scope && slot.clinicId !== scope.clinicId) return false;
  if (!takes) return !needsRebooking;
  return spanOnDate(takes.span, takes.zone, date).some((taken) => overlaps(taken, slot));
}

/**
 * The visits in a scope that a change hits: of those that could not take place under the calendar as it would be, by the rule by which
 * they are flagged once it is saved, the ones in the time that an absence or a closure takes, whatever else is in their way; of another
 * change those that are not flagged already. Most urgent first, then by `seenBy` and start. Stores nothing.
 * @param now visits that have begun do not count
 */
export async function affectedBy(
  deps: ConflictDeps,
  draft: CalendarDraft,
  now: Temporal.Instant,
): Promise<AffectedVisit[]> {
  const { directory } = draft;
  const days = await daysOf(deps, draft, now);
  const absences = await timeOffOf(deps, days, draft);
  const { settings } = deps;
  const cases = await casesFromAfar(
    deps,
    days.flatMap(({ visits }) => visits),
    directory,
    now,
  );
  const verdicts = days.flatMap(({ day, visits, practitioner }) => {
    const who = directory.practitioners.find((each) => each.practitionerId === day.practitionerId) ?? practitioner;
    const timeOff = absences(day.practitionerId);
    const all = verdictsOf({ day, visits, practitioner: who, directory, timeOff, cases, settings }, now);
    return all.filter((verdict) => isHit(draft, day.date, verdict));
  });
  const headers = await deps.caseBatches.headers([...new Set(verdicts.map(({ visit }) => visit.caseId))]);
  const byId = new Map(headers.map((header) => [header.caseId, header]));
  const affected = verdicts.flatMap(({ visit, reason }) => {
    const header = byId.get(visit.caseId);
    return header && reason ? [{ visit, header, reason }] : [];
  });
  return affected.toSorted(mostUrgentFirst);
}
