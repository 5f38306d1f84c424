import type { PagingRound } from '../../domain/paging/paging-round.ts';

/** What is written of paging: one round, as it becomes. */
export type PagingChange = { kind: 'round-changed'; round: PagingRound; from: number };

/** What kept coming between, in words for a front desk. */
export const pagingRivals = {
  'round-changed': 'somebody else is answering this case at this moment',
} as const satisfies Partial<Record<PagingChange['kind'], string>>;
