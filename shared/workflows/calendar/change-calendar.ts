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

/** Who changes it when. */
export type ChangedBy = Pick<ViewRequest, 'caller' | 'now'>;

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
  /** The most urgent first. */
  affected: ProposedVisit[];
  /** As it would be. */
  directory: CalendarToBe['directory'];
}

async function consequences<Thing>(
  deps: CalendarDeps,
  command: ViewRequest,
  { scheduleGroups }: DirectoryNow,
  { toBe, takes, scope }: PlannedChange<Thing>,
): Promise<ProposedVisit[]> {
  if (!scope) return [];
  const { directory, away } = toBe;
  const draft = { directory, scheduleGroups, scope, takes, ...(away && { timeOff: away.timeOff }) };
  const hits = await affectedBy(deps, draft, command.now);
  const cases = [...new Set(hits.map(({ header }) => header.caseId))];
  if (cases.length > 0) await deps.views.saw(command, { cases });
  return proposeTimes(deps, toBe, hits, command.now);
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
  const outcome = { thing, affected: await consequences(deps, command, present, planned), directory: toBe.directory };
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
