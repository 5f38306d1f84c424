import type { Temporal } from 'temporal-polyfill';
import type { AuditAction, AuditEntry } from '../../domain/cases/audit-entry.ts';
import { auditEntry } from '../../domain/cases/audit-entry.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { requireAttended } from '../../domain/cases/rests-aside.ts';
import { overwritingAtFirst, requireSeen, type SeenCase, seenAtFirst } from '../../domain/cases/seen-case.ts';
import type { IdSource } from '../../domain/core/ids.ts';
import { stored } from '../../domain/core/instants.ts';
import { actorOf, type Caller, ownCase } from '../../domain/core/party.ts';
import { caseChangedEvent, recipientNamed } from '../../domain/messages/event-makers.ts';
import type { CaseNews } from '../../domain/messages/news.ts';
import type { RoundEnd } from '../../domain/paging/paging-round.ts';
import type { Change } from '../core/changes.ts';
import { type Reply, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import { roundEnded } from '../paging/paging-changes.ts';
import type { RoundReader } from '../paging/ports.ts';
import { timelinessChanges } from '../reports/note-timeliness.ts';
import type { CaseReader } from './ports.ts';

export interface CaseDeps extends UnitOfWorkDeps {
  cases: CaseReader;
  rounds: RoundReader;
  ids: IdSource;
}

export interface CaseCommand extends SeenCase {
  caseId: string;
  caller: Caller;
  now: Temporal.Instant;
}

/** What a change of a case's state comes to. */
export interface Decided {
  /** The new state, or the same header where there is nothing to change. */
  header: CaseHeader;
  /** What else changes with the case. */
  others?: Change[];
}

/** One kind of change of a case's state. */
export interface CaseStateChange {
  /** What is done, to go behind "We could not". */
  doing: string;
  decide: (header: CaseHeader) => Decided | Promise<Decided>;
  /** Absent where nobody needs to be told. `about`: the act or information request that the news are about. */
  news?: CaseNews | undefined;
  about?: string | undefined;
  audited: AuditAction;
  /** Codes that the audit entry keeps besides. */
  detail?: AuditEntry['detail'];
  /** What of the case it puts something else in the place of; absent where it only adds. */
  overwrites?: (header: CaseHeader) => unknown;
  /** How a paging round that the change closes has ended; absent where it closes none. */
  endsRound?: RoundEnd;
}

/**
 * Changes the state of the caller's own case: header, paging round, notice and audit entry in one transaction. A decision that
 * gives the same header writes nothing. Where a paging round begins while it is being made, or somebody else writes what it is about to
 * overwrite, it is refused: its maker did not know.
 * @throws Refusal `not-found`, `stale-version`, `retries-exhausted`, and what the decision refuses; RestsAside where staff work on a case
 * that was set aside
 */
export const changeCase = <Answer>(
  deps: CaseDeps,
  { caseId, caller, now, ...seen }: CaseCommand,
  { doing, decide, overwrites, news, about, audited, detail, endsRound }: CaseStateChange,
  reply: Reply<CaseHeader, Answer>,
): Promise<Answer> => {
  const atFirst = seenAtFirst(seen);
  const overwriting = overwritingAtFirst();
  return transact(deps, reply, doing, async () => {
    const before = ownCase(caller, await deps.cases.header(caseId));
    requireSeen(before, atFirst(before));
    const requireKnown = overwriting(before, overwrites?.(before));
    const { header, others = [] } = await decide(before);
    if (header === before) return { outcome: header, changes: [] };
    requireKnown();
    if (caller.kind === 'staff') requireAttended(before, header);
    const stamp = { ids: deps.ids, now };
    const actor = actorOf(caller);
    const named = {
      ...(about && { about }),
      ...(actor.kind === 'staff' && recipientNamed('by', actor.id)),
      ...(news === 'assigned' && recipientNamed('assignee', header.assignee)),
    };
    const changes: Change[] = [
      { kind: 'case-changed', header, from: before.version },
      ...others,
      ...(endsRound
        ? await roundEnded(deps.rounds, before, header, { how: endsRound, by: actor.id, at: stored(now) })
        : []),
      ...(news ? [{ kind: 'event' as const, event: caseChangedEvent(stamp, header, news, named) }] : []),
      { kind: 'audit', entry: auditEntry(stamp, actor, audited, caseId, detail) },
    ];
    return { outcome: header, changes: [...changes, ...timelinessChanges(before, header, changes, now)] };
  });
};
