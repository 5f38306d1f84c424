import { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../domain/cases/case-header.ts';
import { escalates } from '../domain/cases/escalation.ts';
import type { Timer } from '../domain/messages/outbox-event.ts';
import { type EscalateDeps, escalateCase } from './escalate-case.ts';
import type { OutboxStore, WorklistReader } from './ports.ts';

export interface SweepSettings {
  /** How long the relay may take before its promise counts as forgotten. */
  pendingGraceSeconds: number;
  /** How long a page may be late before its timer counts as lost. */
  overdueGraceSeconds: number;
  /** At most so many events are nudged and so many cases looked at in one run; the next run goes on. */
  limit: number;
}

export interface SweepDeps extends EscalateDeps {
  outbox: Pick<OutboxStore, 'pendingBefore' | 'nudge'>;
  worklist: WorklistReader;
  settings: SweepSettings;
}

/** What a run found undone, and how often putting it right failed. All should be zero. */
export interface SweepCounts {
  pending: number;
  overdue: number;
  failed: number;
}

const pageSize = 100;

/** The paged part of the worklist: it is sorted by urgency, so reading stops at the first case that is never paged. */
async function pagedCases({ worklist, settings }: SweepDeps): Promise<CaseHeader[]> {
  const found: CaseHeader[] = [];
  let cursor: string | undefined;
  do {
    const page = await worklist.open({ limit: pageSize, ...(cursor && { cursor }) });
    const paged = page.items.filter(({ urgency }) => escalates(urgency));
    found.push(...paged);
    cursor = paged.length === page.items.length ? page.cursor : undefined;
  } while (cursor && found.length < settings.limit);
  return found;
}

type Overdue = Pick<Timer, 'caseId' | 'round' | 'step'>;

/** The case's current step where its page was due before the instant. */
const overdueStep =
  (before: Temporal.Instant) =>
  ({ caseId, escalation }: CaseHeader): Overdue[] =>
    escalation && Temporal.Instant.compare(escalation.nextAt, before) < 0
      ? [{ caseId, round: escalation.round, step: escalation.step }]
      : [];

/** Does all of it, one after the other, whatever fails. @returns how many failed. */
async function attemptAll<T>(
  { log }: SweepDeps,
  items: readonly T[],
  act: (item: T) => Promise<unknown>,
): Promise<number> {
  let failed = 0;
  for (const item of items) {
    await act(item).catch((error: unknown) => {
      failed += 1;
      log.error('sweep-failed', {}, error);
    });
  }
  return failed;
}

/**
 * Finds what was promised and not done, and does it again: outbox events still pending, and pages whose timer never
 * rang. Trigger: every five minutes, and the start of the local stack. A repeat finds less or nothing.
 * @param atStart true right after a start: then nothing is in flight, and pending events get no grace.
 */
export async function sweep(deps: SweepDeps, { atStart = false }: { atStart?: boolean }): Promise<SweepCounts> {
  const { clock, outbox, settings } = deps;
  const now = clock.now();
  const pendingBefore = now.subtract({ seconds: atStart ? 0 : settings.pendingGraceSeconds });
  const pending = await outbox.pendingBefore(pendingBefore, settings.limit);
  const notNudged = await attemptAll(deps, pending, (eventId) => outbox.nudge(eventId));
  const overdueBefore = now.subtract({ seconds: settings.overdueGraceSeconds });
  const overdue = (await pagedCases(deps)).flatMap(overdueStep(overdueBefore));
  const notEscalated = await attemptAll(deps, overdue, (one) => escalateCase(deps, one));
  return { pending: pending.length, overdue: overdue.length, failed: notNudged + notEscalated };
}
