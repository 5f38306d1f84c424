import type { Temporal } from 'temporal-polyfill';
import { actorOf, type Caller, ownCase } from '../../domain/caller.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { auditEntry, caseEvent } from '../../domain/cases/notices.ts';
import { acknowledge, requireVersion } from '../../domain/cases/transitions.ts';
import { stored } from '../../domain/time/instants.ts';
import { type Backoff, contend } from '../booking/contend.ts';
import { keepAnswer } from '../keep-answer.ts';
import type { CaseReader, Change, Ledger, Surroundings } from '../ports.ts';

export interface CaseDeps extends Pick<Surroundings, 'ids'> {
  cases: CaseReader;
  ledger: Ledger;
  backoff: Backoff;
}

interface Command {
  caseId: string;
  caller: Extract<Caller, { kind: 'staff' }>;
  now: Temporal.Instant;
  /** The version that the caller saw, where it said so. */
  ifMatch?: number | undefined;
}

/**
 * A staff member takes notice of a case: its paging clock stops. A repeat changes nothing and answers the same.
 * @param further changes to commit with it, made from the new state
 * @throws Refusal `not-found`, `stale-version`, `unlawful-change`, `retries-exhausted`
 */
export function acknowledgeCase(
  deps: CaseDeps,
  { caseId, caller, now, ifMatch }: Command,
  further: (header: CaseHeader) => Change[],
): Promise<CaseHeader> {
  return contend(deps.backoff, async () => {
    const header = ownCase(caller, await deps.cases.header(caseId));
    requireVersion(header, ifMatch);
    const next = acknowledge(header, caller.staffId, stored(now));
    if (next === header) {
      await keepAnswer(deps.ledger, further(header));
      return header;
    }
    const occasion = { ids: deps.ids, now };
    await deps.ledger.commit([
      { kind: 'case-changed', header: next, from: header.version },
      { kind: 'event', event: caseEvent(occasion, next, { kind: 'case-changed', change: 'acknowledged' }) },
      { kind: 'audit', entry: auditEntry(occasion, actorOf(caller), 'case-acknowledged', caseId) },
      ...further(next),
    ]);
    return next;
  });
}
