import type { MemoryStore } from '../../../../alerts/store/memory-store.ts';
import { check } from './check.ts';
import { excusesOf } from './lawful.ts';
import { mended } from './mend.ts';
import type { Transaction } from './recorder.ts';
import type { Rig } from './rig.ts';
import { kindOf, restoredOf, type Tear, tearsOf, torn } from './tears.ts';

/** Of each kind of transaction that can be torn, the first that somebody made. */
export function kindsOf(transactions: readonly Transaction[]): Transaction[] {
  const first = new Map<string, Transaction>();
  for (const transaction of transactions) {
    const kind = `${transaction.step}: ${kindOf(transaction)}`;
    if (restoredOf(transaction).length > 1 && !first.has(kind)) first.set(kind, transaction);
  }
  return [...first.values()];
}

/** What came of tears. */
export interface Proof {
  /** What went wrong, in words. */
  readonly faults: string[];
  /** How many were looked at. */
  tears: number;
  /** By what those that nothing tells of do no harm (lawful.ts). */
  readonly excuses: Set<string>;
}

/** Whether a tear is found, or does no harm. */
async function faultsOfFinding(
  rig: Rig,
  { step, at }: Transaction,
  tear: Tear,
  torn: MemoryStore,
  proof: Proof,
): Promise<string[]> {
  const found = await check(rig, torn, at);
  const isWhole = tear.kept.length === 0;
  if (found.length > 0) return isWhole ? ['is found, although nothing was done'] : [];
  const excuses = isWhole ? [] : excusesOf(step, tear);
  for (const excuse of excuses ?? []) proof.excuses.add(excuse);
  return excuses ? [] : ['is not found'];
}

/** Tears transactions apart in every way that is looked at: each is found, mended, and nobody is lost by it. */
export async function prove(
  rig: Rig,
  transactions: readonly Transaction[],
  isLookedAt: (tear: Tear) => boolean = () => true,
): Promise<Proof> {
  const proof: Proof = { faults: [], tears: 0, excuses: new Set() };
  for (const transaction of transactions)
    for (const tear of tearsOf(transaction).filter(isLookedAt)) {
      proof.tears += 1;
      const undone = tear.undone.map(({ label }) => label).join(', ');
      const store = await torn(transaction, tear);
      const faults = [
        ...(await faultsOfFinding(rig, transaction, tear, store, proof)),
        ...(await mended(rig, store, transaction)),
      ];
      proof.faults.push(...faults.map((fault) => `${transaction.step}, without ${undone}: ${fault}`));
    }
  return proof;
}
