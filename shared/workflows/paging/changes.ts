import type { PagingRound } from '../../domain/paging/paging-round.ts';
import type { TestPage } from '../../domain/paging/test-page.ts';

/** What is written of paging: one round, as it becomes; that a phone was tried. */
export type PagingChange =
  | { kind: 'round-changed'; round: PagingRound; from: number }
  | { kind: 'test-page-sent'; testPage: TestPage };

/** What kept coming between, in words for a front desk. */
export const pagingRivals = {
  'round-changed': 'somebody else is answering this case at this moment',
} as const satisfies Partial<Record<PagingChange['kind'], string>>;
