import type { Temporal } from 'temporal-polyfill';
import type { SchedulingSettings } from '../../domain/calendar/settings.ts';
import { type Arrival, type OpenedCase, openCase } from '../../domain/cases/open-case.ts';
import { newCard } from '../../domain/cases/referral-event.ts';
import type { IdSource } from '../../domain/core/ids.ts';
import type { Ruleset } from '../../domain/triage/ruleset.ts';
import type { Change } from '../core/changes.ts';
import { type Reply, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import { announcementChanges } from '../paging/paging-changes.ts';

/** @returns an arrival as a case that nobody has stored yet; nothing was written. */
export const triageArrival = (
  deps: { ids: IdSource; ruleset: Ruleset; settings?: Pick<SchedulingSettings, 'practiceState'> },
  arrival: Arrival,
  now: Temporal.Instant,
): OpenedCase =>
  openCase(arrival, { now, ids: deps.ids, ruleset: deps.ruleset, practiceState: deps.settings?.practiceState });

/** Whom of the referrer's to write to, where whoever writes can read it. */
function referrerChanges({ header: { caseId, referrerId }, record: { submission } }: OpenedCase): Change[] {
  if (!referrerId) return [];
  const { referrer, externalId } = submission;
  return [{ kind: 'referrer-changed', card: newCard(caseId, { email: referrer?.email, externalId }), from: 0 }];
}

/** Everything that is written with a new case: it is then safe, and everything that staff must hear is promised. */
export const openingChanges = (opened: OpenedCase): Change[] => [
  { kind: 'case-created', header: opened.header },
  { kind: 'clinical-added', record: opened.record },
  ...referrerChanges(opened),
  ...announcementChanges(opened),
  { kind: 'audit', entry: opened.audit },
];

/**
 * Stores a case with its events, paging round and audit entry in one transaction: after it returns the case is safe and
 * everything that staff must hear is promised. A repeat under the same Idempotency-Key ends in the Conflict of its request record;
 * one without a key is another case.
 * @param counted what is written besides; gets what stopped the attempt before
 * @throws Conflict on the request record; Refusal `retries-exhausted`; Throttled; OutcomeUnknown; and what `counted` throws
 */
export const storeCase = <Answer>(
  deps: UnitOfWorkDeps,
  opened: OpenedCase,
  reply: Reply<OpenedCase, Answer>,
  counted: (before: unknown) => Change[] = () => [],
): Promise<Answer> =>
  transact(deps, reply, 'store this case', async (before) => ({
    outcome: opened,
    changes: [...openingChanges(opened), ...counted(before)],
  }));
