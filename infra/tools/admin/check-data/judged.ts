import type { IdSource } from '../../../../shared/domain/core/ids.ts';
import type { Change } from '../../../../shared/workflows/core/changes.ts';
import { Conflict } from '../../../../shared/workflows/core/commit-errors.ts';
import type { Ledger } from '../../../../shared/workflows/core/ports.ts';
import type { Finding } from './finding.ts';

/** A finding, and whether it was mended. */
export interface Checked extends Finding {
  readonly isMended: boolean;
}

export const asFound = (finding: Finding): Checked => ({ ...finding, isMended: false });

interface Mending {
  readonly ids: IdSource;
  /** Writes repairs; absent = nothing is mended. */
  readonly ledger?: Ledger | undefined;
  /** Cases of which an event says that they are new: those of repairs are added. */
  readonly announced: Set<string>;
}

/** Repairs of one case or day, after which it is left to a person: each makes something true that the next is judged by. */
const mostRepairs = 20;

/** Reads again what does not fit: what somebody is writing at this moment is whole at the second look. */
async function surely(findings: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  const found = await findings();
  return found.length === 0 ? found : findings();
}

/** @returns whether a repair was written; not, where something changed since it was found. @throws what else the store throws */
async function isWritten({ ids }: Mending, ledger: Ledger, repair: readonly Change[]): Promise<boolean> {
  try {
    await ledger.commit(repair, ids.next('txn'));
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

/** What was read once of the outbox knows of an event that a repair promised: nobody is told of a case again and again. */
function noteAnnounced(announced: Set<string>, repair: readonly Change[]): void {
  for (const change of repair)
    if (change.kind === 'event' && change.event.kind === 'new-case') announced.add(change.event.caseId);
}

/** What a repair is to achieve: all that open a round of pages aim at the same. */
function aimOf({ kind, ids, repair = [] }: Finding): string {
  const pages = repair.some((change) => change.kind === 'round-changed' && change.from === 0);
  return pages ? 'pages' : [kind, ...ids].join(' ');
}

/**
 * Judges one case or day; with a ledger the first repair is written and all is read again, until there is none left. What was written and
 * is found again is not written again: nobody is paged over and over for a repair that does not hold.
 */
export async function* judged(mending: Mending, findings: () => Promise<readonly Finding[]>): AsyncGenerator<Checked> {
  const aims = new Set<string>();
  let found = await surely(findings);
  for (let n = 0; mending.ledger && n < mostRepairs; n++) {
    const next = found.find((finding) => finding.repair !== undefined && !aims.has(aimOf(finding)));
    if (!next?.repair) break;
    if (await isWritten(mending, mending.ledger, next.repair)) {
      aims.add(aimOf(next));
      noteAnnounced(mending.announced, next.repair);
      yield { ...next, isMended: true };
    }
    found = await surely(findings);
  }
  yield* found.map(asFound);
}
