import { nextEscalation } from '../domain/cases/escalation.ts';
import type { Timer } from '../domain/messages/outbox-event.ts';
import type { Ruleset } from '../domain/triage/ruleset.ts';
import type { Log } from '../observability/log.ts';
import { type Backoff, contend } from './booking/contend.ts';
import type { CaseReader, Ledger, Surroundings } from './ports.ts';

export interface EscalateDeps extends Surroundings {
  cases: CaseReader;
  ledger: Ledger;
  ruleset: Ruleset;
  backoff: Backoff;
  log: Log;
}

/**
 * Pages the next person about a case that nobody acknowledged. Trigger: the timer of a step, or the sweeper where that
 * timer was lost. Late or repeated triggers find the step gone by and do nothing.
 * @returns true when a page was promised.
 * @throws Refusal `retries-exhausted` when other writes kept coming between reading and saving.
 */
export function escalateCase(
  deps: EscalateDeps,
  { caseId, round, step }: Pick<Timer, 'caseId' | 'round' | 'step'>,
): Promise<boolean> {
  return contend(deps.backoff, async () => {
    const header = await deps.cases.header(caseId);
    const next = header && nextEscalation(header, { round, step }, { ...deps, now: deps.clock.now() });
    if (!next) return false;
    await deps.ledger.commit([
      { kind: 'case-changed', header: next.header, from: header.version },
      ...next.events.map((event) => ({ kind: 'event' as const, event })),
      { kind: 'audit', entry: next.audit },
    ]);
    deps.log.info('case-escalated', { caseId, step: step + 1 });
    return true;
  });
}
