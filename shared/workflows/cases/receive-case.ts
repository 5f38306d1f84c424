import type { Temporal } from 'temporal-polyfill';
import { type Arrival, type OpenedCase, openCase } from '../../domain/cases/open-case.ts';
import type { Ruleset } from '../../domain/triage/ruleset.ts';
import type { Change, Ledger, Surroundings } from '../ports.ts';

interface Collaborators extends Pick<Surroundings, 'ids'> {
  ledger: Ledger;
  ruleset: Ruleset;
}

/** @returns an arrival as a case that nobody has stored yet; nothing was written. */
export const triageArrival = (
  deps: Omit<Collaborators, 'ledger'>,
  arrival: Arrival,
  now: Temporal.Instant,
): OpenedCase => openCase(arrival, { now, ids: deps.ids, ruleset: deps.ruleset });

/**
 * Stores a case with its events and audit entry in one transaction: after it returns the case is safe and everything
 * that staff must hear is promised. A repeat of the same request ends in the Conflict of its request record.
 * @param further changes to commit with it, such as the kept answer
 */
export const storeCase = (deps: Pick<Collaborators, 'ledger'>, opened: OpenedCase, further: Change[]): Promise<void> =>
  deps.ledger.commit([
    { kind: 'case-created', header: opened.header },
    { kind: 'clinical-added', record: opened.record },
    ...opened.events.map((event) => ({ kind: 'event' as const, event })),
    { kind: 'audit', entry: opened.audit },
    ...further,
  ]);
