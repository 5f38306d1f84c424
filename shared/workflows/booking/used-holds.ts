import type { Temporal } from 'temporal-polyfill';
import type { HolderLedger } from '../../domain/scheduling/hold.ts';
import { ledgerWithout } from '../../domain/scheduling/holder-limit.ts';
import type { Change } from '../ports.ts';

/**
 * Takes holds that became a visit off their holder's ledger. A referrer's is rewritten, because its holds are counted; a
 * case's is not: its next hold replaces whatever the ledger names, and the day alone says whether that one lives.
 */
export function usedHolds(ledger: HolderLedger, holdIds: readonly string[], now: Temporal.Instant): Change[] {
  if (ledger.holder.kind !== 'referrer' || !ledger.holds.some(({ holdId }) => holdIds.includes(holdId))) return [];
  return [{ kind: 'holder-changed', ledger: ledgerWithout(ledger, holdIds, now), from: ledger.version }];
}
