import { Temporal } from 'temporal-polyfill';
import type { AuditEntry } from '../cases/audit-entry.ts';
import { auditEntry } from '../cases/audit-entry.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import type { IdSource } from '../core/ids.ts';
import { stored } from '../core/instants.ts';
import { newCaseEvent, pageEvent } from '../messages/event-makers.ts';
import type { OutboxEvent } from '../messages/events.ts';
import type { ContactTimer, EscalateTimer } from '../messages/timer.ts';
import { after, deadlineRow } from '../triage/deadlines.ts';
import type { ClockRules } from '../triage/ruleset.ts';
import { type Urgency, urgencyRank } from '../triage/urgency.ts';
import { type PagingRound, type StepName, withStep } from './paging-round.ts';

interface Context {
  now: Temporal.Instant;
  ids: IdSource;
}

/** Cases from this urgency up are paged until a person answers (clinical.md section 9). */
export const escalates = (urgency: Urgency): boolean => urgencyRank(urgency) >= urgencyRank('urgent');

type Level = Pick<CaseHeader, 'urgency' | 'pageOnCall' | 'emergentClocks'>;

/** Acknowledged and contacted like an emergency: one, or words of self-harm (U11) at any level. */
export const hasEmergentClocks = ({ urgency, emergentClocks }: Level): boolean =>
  urgency === 'emergent' || emergentClocks === true;

/** Whether a case is so urgent that nothing but safety may stand between it and an earlier visit. */
export const cannotWait = (level: Level): boolean => escalates(level.urgency) || hasEmergentClocks(level);

/** Whether people are paged for a case by its level, and not only where nobody acknowledges it for hours. */
export const pages = (level: Level): boolean => hasEmergentClocks(level) || level.pageOnCall;

/**
 * A round and step are in a timer's name, so a late or repeated timer names one gone by. Timers of the first release are named
 * otherwise, so that none of theirs stands for one of ours.
 */
export const escalateTimer = ({ caseId, round, step, nextAt }: PagingRound): EscalateTimer => ({
  timerId: `${caseId}-page-${round}-${step}`,
  purpose: 'escalate',
  caseId,
  round,
  step,
  dueAt: nextAt,
});

/** The timer of the next look whether the person was reached; none where the level has no such clock. */
export const contactTimer = ({ caseId, round, contact }: PagingRound): ContactTimer[] =>
  contact
    ? [
        {
          timerId: `${caseId}-contact-${round}-${contact.turn}`,
          purpose: 'contact',
          caseId,
          round,
          turn: contact.turn,
          dueAt: contact.at,
        },
      ]
    : [];

/** The first look: when somebody should have reached the person. */
const firstContact = (header: CaseHeader): Pick<PagingRound, 'contact'> =>
  pages(header) ? { contact: { turn: 1, at: stored(Temporal.Instant.from(header.deadlines.contactBy)) } } : {};

/** What the world is told of a case at its level, and the header that says so. */
export interface Announcement {
  header: CaseHeader;
  events: OutboxEvent[];
  /** The paging round that begins, and the timers of its next step and of its contact; absent where the urgency has none. */
  paging?: { round: PagingRound; timers: (EscalateTimer | ContactTimer)[] };
}

/**
 * Announces a new case, or one that got worse: its notice and, from urgent up, a new paging round whose next page is due at
 * `deadlines.acknowledgeBy`. Emergent cases and those that triage wants paged call the first person of the on-call order at once,
 * and page again at `deadlines.contactBy` unless somebody has reached the person.
 * @param context `from`: the level that a case had before it got worse
 */
export function announce(header: CaseHeader, context: Context & { from?: Urgency }): Announcement {
  const notice = newCaseEvent(context, header, context.from);
  if (!escalates(header.urgency) && !header.emergentClocks)
    return { header: { ...header, pagingOpen: false }, events: [notice] };
  const pagesNow = header.urgency === 'emergent' || header.pageOnCall;
  const at = stored(context.now);
  const nextAt = stored(Temporal.Instant.from(header.deadlines.acknowledgeBy));
  const empty: PagingRound = {
    caseId: header.caseId,
    round: header.round + 1,
    version: 1,
    urgency: header.urgency,
    openedAt: at,
    step: 0,
    nextAt,
    ...firstContact(header),
    steps: [],
  };
  const round = pagesNow ? { ...withStep(empty, at, nextAt), version: 1 } : empty;
  return {
    header: { ...header, round: round.round, pagingOpen: true },
    events: [...(pagesNow ? [pageEvent(context, header, 'page', round)] : []), notice],
    paging: { round, timers: [escalateTimer(round), ...contactTimer(round)] },
  };
}

/** One more page: the round as it becomes, what is announced, the next timer, and the audit entry. */
export interface EscalatedRound {
  round: PagingRound;
  event: OutboxEvent;
  timer: EscalateTimer;
  audit: AuditEntry;
}

/** When the page after this one is due: the interval of the urgency from now on, so that a late timer starts no burst. */
export function nextPageAt(
  { urgency, pageOnCall, emergentClocks }: CaseHeader,
  now: Temporal.Instant,
  ruleset: ClockRules,
): Temporal.Instant | undefined {
  const every = deadlineRow(ruleset, emergentClocks ? 'emergent' : urgency, pageOnCall).escalateEvery;
  return every ? after(now.toZonedDateTimeISO(ruleset.zone), every, ruleset).toInstant() : undefined;
}

/**
 * A round of the first release has no record: its header said all, and its timer names the step.
 * @param step the timer's; one below 0 is no step, and so is not that of the round
 */
export const roundWithoutRecord = (header: CaseHeader, step: number): PagingRound => ({
  caseId: header.caseId,
  round: header.round,
  version: 0,
  urgency: header.urgency,
  openedAt: header.receivedAt,
  step: Math.max(step, 0),
  nextAt: header.receivedAt,
  ...firstContact(header),
  steps: [],
});

/**
 * Decides what the timer of a step means for its round now.
 * @returns the next page, or undefined where there is nothing to do: somebody answered, the round is over, the step went by
 * already (a late or repeated timer), or the level is not paged any more.
 */
export function escalate(
  header: CaseHeader,
  round: PagingRound,
  { step }: Pick<StepName, 'step'>,
  context: Context & { ruleset: ClockRules },
): EscalatedRound | undefined {
  if (!header.pagingOpen || header.round !== round.round) return undefined;
  if (round.ended || round.step !== step) return undefined;
  const nextAt = nextPageAt(header, context.now, context.ruleset);
  if (!nextAt) return undefined;
  const next = withStep(round, stored(context.now), stored(nextAt));
  return {
    round: next,
    event: pageEvent(context, header, 'escalation', next),
    timer: escalateTimer(next),
    audit: auditEntry(context, { kind: 'system', id: 'escalation' }, 'case-escalated', header.caseId, {
      round: String(next.round),
      step: String(next.step),
    }),
  };
}
