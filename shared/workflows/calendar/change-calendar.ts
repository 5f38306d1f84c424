import type { CalendarScope } from '../../domain/calendar/scope.ts';
import { type AuditAction, auditEntry } from '../../domain/cases/audit-entry.ts';
import { actorOf } from '../../domain/core/party.ts';
import type { Log } from '../../observability/log.ts';
import type { ViewLog, ViewRequest } from '../audit/view-log.ts';
import type { Change } from '../core/changes.ts';
import { type Attempt, type Reply, transact } from '../core/unit-of-work.ts';
import { affectedBy, type TakenSpan } from './affected.ts';
import type { DirectoryNow } from './ports.ts';
import { type CalendarToBe, type ProposedVisit, proposeTimes } from './propose-times.ts';
import { settleWithin } from './settle-calendar.ts';
import type { SettleDeps } from './settle-day.ts';
import { settlePromises } from './settle-promises.ts';

export interface CalendarDeps extends SettleDeps {
  /** Whoever changes the calendar sees which cases that hits. */
  views: ViewLog;
  log: Log;
}

/** When it is changed. */
export type ChangedAt = Pick<ViewRequest, 'now'>;

/** What a change comes to, decided on what stands now. */
export interface PlannedChange<Thing> {
  thing: Thing;
  toBe: CalendarToBe;
  /** Of an absence or a closure that comes: what it takes. */
  takes?: TakenSpan;
  /** The days that it may concern; absent where all of them are over. */
  scope?: CalendarScope | undefined;
  /** None where it is so already. */
  changes: readonly Change[];
  /** What the audit trail says; free text is never in it. */
  action: AuditAction;
  subject: string;
  detail: Record<string, string>;
}

/** Decides a change. @throws Refusal */
export type Planner<Thing> = (present: DirectoryNow) => Promise<PlannedChange<Thing>>;

/** A change with the visits that it hits. */
export interface ChangedCalendar<Thing> {
  thing: Thing;
  /** The most urgent first, at most `mostListed`. */
  affected: ProposedVisit[];
  /** How many more it hits. */
  more: number;
  /** As it would be. */
  directory: CalendarToBe['directory'];
  /** Whether days have to be settled. The answer that is kept says so: nobody knows by then how far that will come. */
  isToSettle: boolean;
}

/** So many visits have room in an answer that is kept; the worklist has all of them. */
const mostListed = 1000;

async function consequences<Thing>(
  deps: CalendarDeps,
  command: ViewRequest,
  { scheduleGroups }: DirectoryNow,
  { toBe, takes, scope }: PlannedChange<Thing>,
): Promise<Pick<ChangedCalendar<Thing>, 'affected' | 'more'>> {
  if (!scope) return { affected: [], more: 0 };
  const { directory, away } = toBe;
  const draft = { directory, scheduleGroups, scope, takes, ...(away && { timeOff: away.timeOff }) };
  const hits = await affectedBy(deps, draft, command.now);
  const listed = hits.slice(0, mostListed);
  const cases = [...new Set(listed.map(({ header }) => header.caseId))];
  if (cases.length > 0) await deps.views.saw(command, { cases });
  return { affected: await proposeTimes(deps, toBe, listed, command.now), more: hits.length - listed.length };
}

interface Decided<Thing> extends Attempt<ChangedCalendar<Thing>> {
  /** The days that have to be settled; absent where nothing changes on a day to come. */
  toSettle?: CalendarScope | undefined;
}

async function decide<Thing>(deps: CalendarDeps, command: ViewRequest, plan: Planner<Thing>): Promise<Decided<Thing>> {
  const { caller, now } = command;
  const present = await deps.calendar.directoryNow();
  const planned = await plan(present);
  const { thing, toBe, scope, action, subject, detail } = planned;
  const isToSettle = scope !== undefined && planned.changes.length > 0;
  const hits = await consequences(deps, command, present, planned);
  const outcome = { thing, ...hits, directory: toBe.directory, isToSettle };
  if (planned.changes.length === 0) return { outcome, changes: [] };
  const entry = auditEntry({ ids: deps.ids, now }, actorOf(caller), action, subject, detail);
  const promises = scope ? settlePromises(deps.ids, scope, now) : [];
  return { outcome, changes: [...planned.changes, { kind: 'audit', entry }, ...promises], toSettle: scope };
}

/** Milliseconds before its end at which a request leaves the rest of the days to the reaction, so that it answers within seconds. */
const answerMilliseconds = 8000;

/**
 * Changes the calendar: what changes, audit, kept answer and the promise to settle the days in one transaction; then the days, as far
 * as there is time. Once they are settled nothing can be booked against the change.
 * @returns the answer, and whether all days are settled
 * @throws Refusal `invalid-input`, `not-found`, `stale-version`, `retries-exhausted`
 */
export async function changeCalendar<Thing, Answer>(
  deps: CalendarDeps,
  command: ViewRequest,
  plan: Planner<Thing>,
  reply: Reply<ChangedCalendar<Thing>, Answer>,
): Promise<{ answer: Answer; isSettled: boolean }> {
  let toSettle: CalendarScope | undefined;
  const answer = await transact(deps, reply, 'change the calendar', async () => {
    const decided = await decide(deps, command, plan);
    toSettle = decided.toSettle;
    return decided;
  });
  const remaining = () => command.remaining() - answerMilliseconds;
  return { answer, isSettled: !toSettle || (await settleWithin(deps, toSettle, remaining)) };
}

/** What `changeCalendar` would come to; nothing is changed. @throws as `changeCalendar` */
export async function previewCalendar<Thing>(
  deps: CalendarDeps,
  command: ViewRequest,
  plan: Planner<Thing>,
): Promise<ChangedCalendar<Thing>> {
  return (await decide(deps, command, plan)).outcome;
}
