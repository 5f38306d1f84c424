import type { AuditAction } from '../../domain/cases/audit-entry.ts';
import { auditEntry } from '../../domain/cases/audit-entry.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { IdSource } from '../../domain/core/ids.ts';
import { stored } from '../../domain/core/instants.ts';
import type { Actor } from '../../domain/core/party.ts';
import {
  isFull,
  isWorthFlagging,
  type Pair,
  pairOf,
  type Ranks,
  ranksOf,
  withPair,
} from '../../domain/finding/pair.ts';
import type { Stamp } from '../../domain/messages/event-makers.ts';
import { writeLookupsOnceJudged } from '../../domain/messages/reaction.ts';
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

const shows = ({ possibleDuplicates = [] }: CaseHeader, { caseId }: CaseHeader): boolean =>
  possibleDuplicates.includes(caseId);

/** What one case of a pair becomes; nothing where it goes on showing what it shows. */
function headerChanges(
  [one, two]: readonly [CaseHeader, CaseHeader],
  { standing, actor, audited }: Judgement,
  stamp: Stamp,
  ranks: Ranks,
): Change[] {
  const header = withPair(one, two.caseId, standing, ranks);
  if (standing === 'possible' && shows(header, two) === shows(one, two)) return [];
  const next = writeLookupsOnceJudged(one.caseId, header.version);
  return [
    { kind: 'case-changed', header, from: one.version },
    { kind: 'audit', entry: auditEntry(stamp, actor, audited, one.caseId, { otherCase: two.caseId }) },
    ...(standing !== 'possible' && isFull(one) && shows(one, two)
      ? [{ kind: 'reaction-promised' as const, reaction: next, at: stored(stamp.now) }]
      : []),
  ];
}

/**
 * @param ranks of all that the two may show
 * @returns both headers as they become, and all that is written for it in one transaction. Where a case showed as many possible
 * doubles as fit, whoever looks for doubles is promised to look for the next.
 */
export function pairChanges(
  { header, other, pair }: Both,
  judgement: Judgement,
  stamp: Stamp,
  ranks: Ranks = new Map(),
): { header: CaseHeader; changes: Change[] } {
  const { standing, actor } = judgement;
  const at = stored(stamp.now);
  const from = pair?.version ?? 0;
  const cases = pairOf(header.caseId, other.caseId);
  const changed = (one: CaseHeader, two: CaseHeader) => headerChanges([one, two], judgement, stamp, ranks);
  return {
    header: withPair(header, other.caseId, standing, ranks),
    changes: [
      ...changed(header, other),
      ...changed(other, header),
      { kind: 'pair-changed', pair: { cases, version: from + 1, standing, by: actor.id, at }, from },
    ],
  };
}

const bySystem = { actor: { kind: 'system', id: 'doubles' } } as const;

/** How much each of those asks to be looked at that two cases show or may show; read only where there are more than fit. */
async function ranksBeside({ caseBatches }: PairDeps, { header, other }: Both): Promise<Ranks> {
  const shown = [header, other].flatMap((each) => (isFull(each) ? (each.possibleDuplicates ?? []) : []));
  return ranksOf([header, other, ...(shown.length > 0 ? await caseBatches.headers([...new Set(shown)]) : [])]);
}

/** What came of comparing two cases. */
export interface Compared {
  changed: boolean;
  /** Whether the first of the two shows the other. */
  isShown: boolean;
}

/** Sets how two cases stand, by the system; one that cannot be read holds up no other. @param isLawful whether that is to be said of them, as they stand */
function setPair(
  deps: PairDeps,
  [caseId, otherId]: [string, string],
  judgement: Pick<Judgement, 'standing' | 'audited'>,
  isLawful: (both: Both) => boolean,
  remaining: () => number,
): Promise<Compared> {
  return transact(deps, outcomeOnly<Compared>(remaining), 'compare two cases', async () => {
    const [headers, pair] = await Promise.all([
      deps.caseBatches.headers([caseId, otherId]),
      deps.finding.pair(pairOf(caseId, otherId)),
    ]);
    const [header, other] = [caseId, otherId].map((id) => headers.find((each) => each.caseId === id));
    if (!header || !other || !isLawful({ header, other, pair }))
      return { outcome: { changed: false, isShown: !!header && !!other && shows(header, other) }, changes: [] };
    const both = { header, other, pair };
    const stamp = { ids: deps.ids, now: deps.clock.now() };
    const next = pairChanges(both, { ...judgement, ...bySystem }, stamp, await ranksBeside(deps, both));
    const changed = pair?.standing !== judgement.standing || next.changes.some(({ kind }) => kind === 'case-changed');
    return { outcome: { changed, isShown: shows(next.header, other) }, changes: changed ? next.changes : [] };
  });
}

/** The system's word may be said again, where a case did not show the other for want of room; staff's stands. */
const maySayPossible = ({ header, other, pair }: Both): boolean => {
  const { standing = 'apart' } = pair ?? {};
  return standing === 'apart' || (standing === 'possible' && !(shows(header, other) && shows(other, header)));
};

/** Flags two cases as possible doubles on both, once, where there is room or they are the more urgent; what staff judged stays as it is. */
export const setPairPossible = (deps: PairDeps, caseId: string, otherId: string, remaining: () => number) =>
  setPair(
    deps,
    [caseId, otherId],
    { standing: 'possible', audited: 'duplicate-found' },
    (both) => maySayPossible(both) && isWorthFlagging(both.header, both.other),
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
