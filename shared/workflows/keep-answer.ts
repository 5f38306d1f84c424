import type { Change, Ledger } from './ports.ts';

/**
 * Keeps the answer to a request that changed nothing, so that its Idempotency-Key is honoured like that of any other.
 * @param kept the change that keeps the answer; none where the caller sent no key
 * @throws Conflict where this very request was answered before
 */
export const keepAnswer = async (ledger: Ledger, kept: readonly Change[]): Promise<void> => {
  if (kept.length > 0) await ledger.commit(kept);
};
