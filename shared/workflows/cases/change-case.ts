import type { Temporal } from 'temporal-polyfill';
import { actorOf, type Caller, ownCase } from '../../domain/caller.ts';
import type { AuditAction } from '../../domain/cases/audit-entry.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { auditEntry, caseEvent } from '../../domain/cases/notices.ts';
import { requireVersion } from '../../domain/cases/transitions.ts';
import type { OutboxEvent } from '../../domain/messages/outbox-event.ts';
import { type Backoff, contend } from '../booking/contend.ts';
import { keepAnswer } from '../keep-answer.ts';
import type { CaseReader, Change, Ledger, Surroundings } from '../ports.ts';

export interface CaseDeps extends Pick<Surroundings, 'ids'> {
  cases: CaseReader;
  ledger: Ledger;
  backoff: Backoff;
}

export interface CaseCommand {
  caseId: string;
  caller: Caller;
  now: Temporal.Instant;
  /** The version that the caller saw, where it said so. */
  ifMatch?: number | undefined;
}

/** One kind of change of a case's state. */
export interface CaseChange {
  /** @returns the new state, or the same header where there is nothing to change. */
  decide: (header: CaseHeader) => CaseHeader;
  told: NonNullable<OutboxEvent['change']>;
  audited: AuditAction;
  /** What else changes with the case, made from its state before. */
  along?: (before: CaseHeader) => Promise<Change[]>;
}

/**
 * Changes the state of the caller's own case: header, notice and audit entry in one transaction. A repeat changes nothing
 * and answers the same.
 * @param further changes to commit with it, made from the new state
 * @throws Refusal `not-found`, `stale-version`, `retries-exhausted`, and what the decision refuses
 */
export function changeCase(
  deps: CaseDeps,
  { caseId, caller, now, ifMatch }: CaseCommand,
  { decide, told, audited, along = async () => [] }: CaseChange,
  further: (header: CaseHeader) => Change[],
): Promise<CaseHeader> {
  return contend(deps.backoff, async () => {
    const header = ownCase(caller, await deps.cases.header(caseId));
    requireVersion(header, ifMatch);
    const next = decide(header);
    if (next === header) {
      await keepAnswer(deps.ledger, further(header));
      return header;
    }
    const occasion = { ids: deps.ids, now };
    await deps.ledger.commit([
      { kind: 'case-changed', header: next, from: header.version },
      ...(await along(header)),
      { kind: 'event', event: caseEvent(occasion, next, { kind: 'case-changed', change: told }) },
      { kind: 'audit', entry: auditEntry(occasion, actorOf(caller), audited, caseId) },
      ...further(next),
    ]);
    return next;
  });
}
