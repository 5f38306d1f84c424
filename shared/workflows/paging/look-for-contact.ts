import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { stored } from '../../domain/core/instants.ts';
import { type ContactSettings, type MissedContact, missContact } from '../../domain/paging/contact.ts';
import { roundWithoutRecord } from '../../domain/paging/paging.ts';
import type { ContactName } from '../../domain/paging/paging-round.ts';
import type { Change } from '../core/changes.ts';
import { type Attempt, outcomeOnly, transact } from '../core/unit-of-work.ts';
import type { EscalateDeps } from './escalate-case.ts';
import { eventChanges, timerChanges } from './paging-changes.ts';

export interface ContactDeps extends EscalateDeps {
  contactAgain: ContactSettings;
}

const changesOf = (before: CaseHeader, missed: MissedContact, at: string): Change[] => [
  ...(missed.header ? [{ kind: 'case-changed' as const, header: missed.header, from: before.version }] : []),
  { kind: 'round-changed', round: missed.round, from: missed.from },
  ...eventChanges(missed.events),
  ...timerChanges(missed.timers, at),
  ...(missed.audit ? [{ kind: 'audit' as const, entry: missed.audit }] : []),
];

/** Whether anything followed. */
async function look(deps: ContactDeps, { caseId, round: number, turn }: ContactName): Promise<Attempt<boolean>> {
  const nothing = { outcome: false, changes: [] };
  const header = await deps.cases.header(caseId);
  if (header?.round !== number) return nothing;
  const round = (await deps.rounds.round(caseId, number)) ?? roundWithoutRecord(header, 0);
  const now = deps.clock.now();
  const { ids, ruleset, contactAgain } = deps;
  const missed = missContact(header, round, { turn }, { now, ids, ruleset, contactAgain });
  return missed ? { outcome: true, changes: changesOf(header, missed, stored(now)) } : nothing;
}

/**
 * Pages again about a case whose person nobody has reached by `contactBy`, though somebody may have acknowledged it; while it is being
 * paged, it only tells the lead, once. Trigger: the timer of a contact, or the sweeper where that timer was lost. Late or repeated
 * triggers find the look gone by and do nothing.
 * @param remaining milliseconds until the function is stopped
 * @returns true where anything followed
 * @throws Refusal `retries-exhausted` when other writes kept coming between reading and saving; OutcomeUnknown
 */
export async function lookForContact(deps: ContactDeps, name: ContactName, remaining: () => number): Promise<boolean> {
  const followed = await transact(deps, outcomeOnly<boolean>(remaining), 'look for a contact', () => look(deps, name));
  if (followed) deps.log.info('contact-missed', { caseId: name.caseId });
  return followed;
}
