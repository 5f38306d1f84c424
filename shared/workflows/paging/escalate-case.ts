import type { IdSource } from '../../domain/core/ids.ts';
import { stored } from '../../domain/core/instants.ts';
import { escalate, roundWithoutRecord } from '../../domain/paging/paging.ts';
import type { StepName } from '../../domain/paging/paging-round.ts';
import type { ClockRules } from '../../domain/triage/ruleset.ts';
import type { Log } from '../../observability/log.ts';
import type { CaseReader } from '../cases/ports.ts';
import type { Clock } from '../core/ports.ts';
import { type Attempt, outcomeOnly, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { RoundReader } from './ports.ts';

export interface EscalateDeps extends UnitOfWorkDeps {
  cases: CaseReader;
  rounds: RoundReader;
  ids: IdSource;
  clock: Clock;
  ruleset: ClockRules;
  log: Log;
}

/** Whether a page was promised. */
async function nextPage(deps: EscalateDeps, { caseId, round: number, step }: StepName): Promise<Attempt<boolean>> {
  const nothing = { outcome: false, changes: [] };
  const header = await deps.cases.header(caseId);
  if (header?.round !== number || !header.pagingOpen) return nothing;
  const round = (await deps.rounds.round(caseId, number)) ?? roundWithoutRecord(header, step);
  const now = deps.clock.now();
  const next = escalate(header, round, { step }, { now, ids: deps.ids, ruleset: deps.ruleset });
  if (!next) return nothing;
  return {
    outcome: true,
    changes: [
      { kind: 'round-changed', round: next.round, from: round.version },
      { kind: 'event', event: next.event },
      { kind: 'timer-set', timer: next.timer, at: stored(now) },
      { kind: 'audit', entry: next.audit },
    ],
  };
}

/**
 * Pages the next person about a case that nobody acknowledged. Trigger: the timer of a step, or the sweeper where that timer
 * was lost. Late or repeated triggers find the step gone by and do nothing.
 * @param remaining milliseconds until the function is stopped
 * @returns true when a page was promised.
 * @throws Refusal `retries-exhausted` when other writes kept coming between reading and saving; OutcomeUnknown
 */
export async function escalateCase(deps: EscalateDeps, step: StepName, remaining: () => number): Promise<boolean> {
  const promised = await transact(deps, outcomeOnly<boolean>(remaining), 'page the next person', () =>
    nextPage(deps, step),
  );
  if (promised) deps.log.info('case-escalated', { caseId: step.caseId, step: step.step + 1 });
  return promised;
}
