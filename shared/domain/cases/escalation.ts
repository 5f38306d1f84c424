import { Temporal } from 'temporal-polyfill';
import type { IdSource } from '../ids.ts';
import type { OutboxEvent, Timer } from '../messages/outbox-event.ts';
import { stored } from '../time/instants.ts';
import { after, deadlineRow } from '../triage/deadlines.ts';
import type { Ruleset } from '../triage/ruleset.ts';
import { type Urgency, urgencyRank } from '../triage/urgency.ts';
import type { AuditEntry } from './audit-entry.ts';
import type { CaseHeader, CaseStatus } from './case-header.ts';
import { auditEntry, caseEvent } from './notices.ts';

type Escalation = NonNullable<CaseHeader['escalation']>;

interface Occasion {
  now: Temporal.Instant;
  ids: IdSource;
}

/** Cases from this urgency up are paged until a person answers (clinical.md section 9). */
export const escalates = (urgency: Urgency): boolean => urgencyRank(urgency) >= urgencyRank('urgent');

/** States in which nobody on the staff has answered yet: a patient's own booking is no answer. */
const unanswered: readonly CaseStatus[] = ['received', 'scheduled'];

/**
 * A step counts the pages that went out before its timer rings, and a round is one paging from start to answer, so a late or
 * repeated timer names a step or a round gone by.
 */
const escalateTimer = (caseId: string, { round, step, nextAt }: Escalation): Timer => ({
  timerId: `${caseId}-escalate-${round}-${step}`,
  purpose: 'escalate',
  caseId,
  round,
  step,
  dueAt: nextAt,
});

/** An event in the page lane: no notice holds up a page or its timer. */
const pageLaneEvent = (
  occasion: Occasion,
  header: CaseHeader,
  event: Pick<OutboxEvent, 'kind'> & Partial<OutboxEvent>,
): OutboxEvent => caseEvent(occasion, header, { lane: 'page', ...event });

/**
 * What a new case announces, and one that got worse: its notice and, from urgent up, the timer that escalates it unless somebody acknowledges by
 * `deadlines.acknowledgeBy`. Emergent cases and those that triage wants paged call the first person of the on-call order
 * at once.
 * @returns `escalation` for the header of the case; absent where the urgency has none.
 */
export function openingEvents(
  header: CaseHeader,
  ids: IdSource,
  now: Temporal.Instant,
): { escalation?: Escalation; events: OutboxEvent[] } {
  const occasion = { ids, now };
  const notice = pageLaneEvent(occasion, header, { kind: 'new-case', lane: 'notice' });
  if (!escalates(header.urgency)) return { events: [notice] };
  const pagesNow = header.urgency === 'emergent' || header.pageOnCall;
  const nextAt = stored(Temporal.Instant.from(header.deadlines.acknowledgeBy));
  const escalation = { round: header.version, step: pagesNow ? 1 : 0, nextAt };
  const page = pagesNow ? [pageLaneEvent(occasion, header, { kind: 'page', step: 1 })] : [];
  const timer = pageLaneEvent(occasion, header, { kind: 'timer', timer: escalateTimer(header.caseId, escalation) });
  return { escalation, events: [...page, notice, timer] };
}

/** One more page: the header as it becomes, what is announced, and its audit entry. */
export interface EscalatedCase {
  header: CaseHeader;
  events: OutboxEvent[];
  audit: AuditEntry;
}

type Context = Occasion & { ruleset: Ruleset };

/** When the page after this one is due: the interval of the urgency from now on, so that a late timer starts no burst. */
function nextPage({ urgency, pageOnCall }: CaseHeader, { now, ruleset }: Context): string | undefined {
  const every = deadlineRow(ruleset, urgency, pageOnCall).escalateEvery;
  return every ? stored(after(now.toZonedDateTimeISO(ruleset.zone), every, ruleset).toInstant()) : undefined;
}

/**
 * Decides what a timer of this step means for the case now.
 * @returns the next page, or undefined where there is nothing to do: somebody answered, the case ended, the step went by
 * already (a late or repeated timer), or the urgency was lowered to one that is not paged.
 */
export function nextEscalation(
  header: CaseHeader,
  { round, step }: Pick<Timer, 'round' | 'step'>,
  context: Context,
): EscalatedCase | undefined {
  if (!unanswered.includes(header.status) || header.acknowledgedAt !== undefined) return undefined;
  if (header.escalation?.round !== round || header.escalation.step !== step) return undefined;
  const nextAt = nextPage(header, context);
  if (!nextAt) return undefined;
  const escalation = { round, step: step + 1, nextAt };
  const { caseId } = header;
  return {
    header: { ...header, version: header.version + 1, escalation },
    events: [
      pageLaneEvent(context, header, { kind: 'escalation', step: escalation.step }),
      pageLaneEvent(context, header, { kind: 'timer', timer: escalateTimer(caseId, escalation) }),
    ],
    audit: auditEntry(context, { kind: 'system', id: 'escalation' }, 'case-escalated', caseId, {
      step: String(escalation.step),
    }),
  };
}
