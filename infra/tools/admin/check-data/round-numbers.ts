import type { CaseRecords } from './case-records.ts';
import type { CheckContext } from './check-context.ts';

/** The highest number of a round of a case that anything tells of: a new one goes past it, because names of timers come of it. */
export const highestRound = ({ caseId, header, rounds }: CaseRecords, { paged }: CheckContext): number =>
  Math.max(header?.round ?? 0, ...rounds.map(({ round }) => round), ...(paged.get(caseId)?.keys() ?? []));
