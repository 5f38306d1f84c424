import type { PagingRound } from '../../domain/paging/paging-round.ts';

export interface RoundReader {
  /** @param round from 1 on. Strongly consistent. Undefined also for a round of the first release, whose header said all. @throws Unreadable */
  round(caseId: string, round: number): Promise<PagingRound | undefined>;
}
