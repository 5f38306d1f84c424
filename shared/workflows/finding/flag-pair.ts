import type { AuditAction } from '../../domain/cases/audit-entry.ts';
import { auditEntry } from '../../domain/cases/audit-entry.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { IdSource } from '../../domain/core/ids.ts';
import { stored } from '../../domain/core/instants.ts';
import type { Actor } from '../../domain/core/party.ts';
import { isWorthFlagging, type Pair, pairOf, withPair } from '../../domain/finding/pair.ts';
import type { Stamp } from '../../domain/messages/event-makers.ts';
import type { CaseBatchReader, CaseReader } from '../cases/ports.ts';
import type { Change } from '../core/changes.ts';
import type { Clock } from '../core/ports.ts';
import { outcomeOnly, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { FindingReader } from './ports.ts';

export interface PairDeps extends UnitOfWorkDeps {
  cases: CaseReader;
  caseBatches: CaseBatchReader;
  finding: FindingReader;
  clock: Clock;
  ids: IdSource;
}

/** Two cases, and what is known of them together. */
export interface Both {
  header: CaseHeader;
  other: CaseHeader;
  pair: Pair | undefined;
}

/** Who says how two cases stand, and what the history of both calls it. */
interface Judgement {
  standing: Pair['standing'];
  actor: Actor;
  audited: AuditAction;
}

/** @returns both headers as they become, and all that is written for it in one transaction */
export function pairChanges(
  { header, other, pair }: Both,
  { standing, actor, audited }: Judgement,
  stamp: Stamp,
): { header: CaseHeader; changes: Change[] } {
  const at = stored(stamp.now);
  const from = pair?.version ?? 0;
  const cases = pairOf(header.caseId, other.caseId);
  const next = withPair(header, other.caseId, standing);
  const changed = (one: CaseHeader, two: CaseHeader): Change[] => [
    { kind: 'case-changed', header: withPair(one, two.caseId, standing), from: one.version },
    { kind: 'audit', entry: auditEntry(stamp, actor, audited, one.caseId, { otherCase: two.caseId }) },
  ];
  return {
    header: next,
    changes: [
      ...changed(header, other),
      ...changed(other, header),
      { kind: 'pair-changed', pair: { cases, version: from + 1, standing, by: actor.id, at }, from },
    ],
  };
}

const bySystem = { actor: { kind: 'system', id: 'doubles' } } as const;

/** Sets how two cases stand, by the system; one that cannot be read holds up no other. @param isLawful whether that is to be said of them, as they stand */
function setPair(
  deps: PairDeps,
  [caseId, otherId]: [string, string],
  judgement: Pick<Judgement, 'standing' | 'audited'>,
  isLawful: (both: Both) => boolean,
  remaining: () => number,
): Promise<boolean> {
  return transact(deps, outcomeOnly<boolean>(remaining), 'compare two cases', async () => {
    const [headers, pair] = await Promise.all([
      deps.caseBatches.headers([caseId, otherId]),
      deps.finding.pair(pairOf(caseId, otherId)),
    ]);
    const [header, other] = [caseId, otherId].map((id) => headers.find((each) => each.caseId === id));
    if (!header || !other || !isLawful({ header, other, pair })) return { outcome: false, changes: [] };
    const stamp = { ids: deps.ids, now: deps.clock.now() };
    const { changes } = pairChanges({ header, other, pair }, { ...judgement, ...bySystem }, stamp);
    return { outcome: true, changes };
  });
}

/** Flags two cases as possible doubles on both, once: what was flagged or judged before stays as it is. @returns whether they were flagged */
export const setPairPossible = (deps: PairDeps, caseId: string, otherId: string, remaining: () => number) =>
  setPair(
    deps,
    [caseId, otherId],
    { standing: 'possible', audited: 'duplicate-found' },
    ({ header, other, pair }) => (pair?.standing ?? 'apart') === 'apart' && isWorthFlagging(header, other),
    remaining,
  );

/** A mended form left nothing that the two share: they are flagged no more, unless staff said what they are. */
export const setPairApart = (deps: PairDeps, caseId: string, otherId: string, remaining: () => number) =>
  setPair(
    deps,
    [caseId, otherId],
    { standing: 'apart', audited: 'duplicate-gone' },
    ({ pair }) => pair?.standing === 'possible',
    remaining,
  );
