import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { judgeVisit } from '../../domain/booking/appointment-changes.ts';
import {
  type DayToSettle,
  isNewVerdict,
  settledBusy,
  type Verdict,
  verdictsOf,
} from '../../domain/booking/settle-day.ts';
import { isOfTimeOff } from '../../domain/calendar/away-stretches.ts';
import type { Busy } from '../../domain/calendar/practitioner-day.ts';
import type { CalendarScope } from '../../domain/calendar/scope.ts';
import { auditEntry } from '../../domain/cases/audit-entry.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { withVisitJudged } from '../../domain/cases/visit-transitions.ts';
import type { IdSource } from '../../domain/core/ids.ts';
import { stored } from '../../domain/core/instants.ts';
import { runClocksOnceStanding } from '../../domain/messages/clock-reactions.ts';
import { needsRebookingEvent } from '../../domain/messages/event-makers.ts';
import { checkDeadlineOnceStanding } from '../../domain/messages/reaction.ts';
import type { ScheduleReader } from '../booking/ports.ts';
import type { Change } from '../core/changes.ts';
import type { Clock } from '../core/ports.ts';
import { type Attempt, outcomeOnly, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import { casesFromAfar } from './cases-from-afar.ts';
import type { ConflictDeps } from './ports.ts';
import { visitsOn } from './read-days.ts';

export interface SettleDeps extends UnitOfWorkDeps, ConflictDeps {
  schedule: Pick<ScheduleReader, 'weekNow' | 'appointments' | 'facts'>;
  clock: Clock;
  ids: IdSource;
  /** @returns an id of a kind that is always the same for the same parts. */
  derivedId: (prefix: 'evt', ...parts: string[]) => string;
}

/** A transaction holds a hundred items. One is the day; of a visit there are up to five: itself, its audit, its case and two promises. */
const mostItems = 100;
const itemsOfVisit = 5;
/** So many absences that are new to a day are written into it in one transaction: each must still be kept, which is an item. */
const absencesAtOnce = 40;

const bySystem = { kind: 'system', id: 'calendar' } as const;

/** That what follows from the visits of a case is looked into: whether it meets its deadline now, and where its clocks stand. */
const lookedInto = ({ appointmentId, caseId, version }: Appointment, now: Temporal.Instant): Change[] =>
  [
    checkDeadlineOnceStanding(caseId, appointmentId, version),
    runClocksOnceStanding(caseId, appointmentId, version),
  ].map((reaction) => ({ kind: 'reaction-promised', reaction, at: stored(now) }));

/**
 * What becomes of one visit and who is told: once each time it is flagged, because its version then is its own. Of one that can take
 * place again nobody is told, but the same is looked into.
 */
function judged(
  deps: SettleDeps,
  { visit, reason, record }: Verdict,
  header: CaseHeader,
  now: Temporal.Instant,
): Change[] {
  const { appointmentId, caseId, version } = visit;
  const stamp = { ids: deps.ids, now };
  const appointment = judgeVisit(visit, reason === undefined, now);
  const action = reason ? 'visit-to-rebook' : 'visit-stands-again';
  const detail = { appointmentId, ...(reason && { reason }), ...record };
  const eventId = deps.derivedId('evt', appointmentId, 'needs-rebooking', String(appointment.version));
  const event = needsRebookingEvent({ eventId, at: stored(now) }, header, visit, reason);
  return [
    { kind: 'appointment-changed', appointment, from: version },
    ...(reason ? [{ kind: 'event' as const, event }] : []),
    ...(reason ? [] : lookedInto(appointment, now)),
    { kind: 'audit', entry: auditEntry(stamp, bySystem, action, caseId, detail) },
  ];
}

/** A case changes once, however many of its visits were judged. */
function changedCases(headers: readonly CaseHeader[], verdicts: readonly Verdict[]): Change[] {
  return headers.flatMap((header): Change[] => {
    const own = verdicts.filter(({ visit }) => visit.caseId === header.caseId);
    const next = own.reduce((each, { visit, reason }) => withVisitJudged(each, visit, reason === undefined), header);
    if (next === header) return [];
    return [{ kind: 'case-changed', header: { ...next, version: header.version + 1 }, from: header.version }];
  });
}

/** The absences that are new to a day. */
function addedTo({ day }: DayToSettle, busy: readonly Busy[]): string[] {
  const known = new Set(day.busy.map(({ id }) => id));
  return [...new Set(busy.filter((each) => isOfTimeOff(each) && !known.has(each.id)).map(({ id }) => id))];
}

/** An absence that is written into a day must still be kept then: whoever deletes it may have found nothing of it here to take out. */
const stillKept = ({ day: { practitionerId } }: DayToSettle, added: readonly string[]): Change[] =>
  added.map((timeOffId) => ({ kind: 'time-off-stands', practitionerId, timeOffId }));

/** What one transaction left to do on its day. */
interface DayLeft {
  acted: boolean;
  more: boolean;
  /** Whether a visit or its case could not be read. */
  isUnread: boolean;
}

async function attempt(deps: SettleDeps, question: DayToSettle, unread: number): Promise<Attempt<DayLeft>> {
  const now = deps.clock.now();
  const fresh = verdictsOf(question, now).filter(isNewVerdict);
  const busy = settledBusy(question, now);
  const added = addedTo(question, busy ?? []);
  const later = added.splice(absencesAtOnce);
  const headers = await deps.caseBatches.headers([...new Set(fresh.map(({ visit }) => visit.caseId))]);
  const headerOf = ({ visit }: Verdict) => headers.find(({ caseId }) => caseId === visit.caseId);
  const readable = fresh.filter(headerOf);
  const isUnread = unread > 0 || readable.length < fresh.length;
  const some = readable.slice(0, Math.floor((mostItems - 1 - added.length) / itemsOfVisit));
  if (some.length === 0 && !busy) return { outcome: { acted: false, more: false, isUnread }, changes: [] };
  const { day } = question;
  const written = busy?.filter(({ id }) => !later.includes(id)) ?? day.busy;
  const changes: Change[] = [
    { kind: 'day-changed', day: { ...day, version: day.version + 1, busy: written }, from: day.version },
    ...stillKept(question, added),
    ...some.flatMap((verdict) => judged(deps, verdict, headerOf(verdict) as CaseHeader, now)),
    ...changedCases(headers, some),
  ];
  return { outcome: { acted: true, more: readable.length > some.length || later.length > 0, isUnread }, changes };
}

/** The day as it stands; then, so that nothing older than it decides, the absences, the directory and the cases. */
async function readAnew(deps: SettleDeps, { day, practitioner, settings }: DayToSettle, scope: CalendarScope) {
  const { days } = await deps.schedule.facts({ days: [day] });
  const [now, timeOff, found] = await Promise.all([
    deps.calendar.directoryNow(),
    deps.calendar.timeOff(day.practitionerId),
    visitsOn(deps, days, () => practitioner, scope, deps.clock.now()),
  ]);
  const { directory } = now;
  const [read = { day, visits: [], unread: [] }] = found;
  const same = ({ practitionerId }: { practitionerId: string }) => practitionerId === day.practitionerId;
  const who = directory.practitioners.find(same) ?? practitioner;
  const cases = await casesFromAfar(deps, read.visits, directory, deps.clock.now());
  return { question: { ...read, practitioner: who, directory, timeOff, cases, settings }, unread: read.unread.length };
}

/**
 * Makes a practitioner-day and the visits on it say what absences and hours mean for them, day by version, so that a booking at the
 * same time is either seen here or finds the absence. A repeat changes nothing.
 * @param first what was read in this order: the day, then the rest
 * @returns whether there was anything to do
 * @throws Error where a visit or its case could not be read, once all else is done; as `transact`
 */
export async function settleDay(
  deps: SettleDeps,
  first: DayToSettle & { unread: readonly string[] },
  scope: CalendarScope,
  remaining: () => number,
): Promise<boolean> {
  let known: { question: DayToSettle; unread: number } | undefined = { question: first, unread: first.unread.length };
  let acted = false;
  for (;;) {
    const left = await transact(deps, outcomeOnly<DayLeft>(remaining), 'settle this day', async () => {
      const { question, unread } = known ?? (await readAnew(deps, first, scope));
      known = undefined;
      return attempt(deps, question, unread);
    });
    acted ||= left.acted;
    if (left.more) continue;
    if (left.isUnread) throw new Error('A visit of the day, or the case of one, cannot be read.');
    return acted;
  }
}
