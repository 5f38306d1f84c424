import { stored } from '../../../../shared/domain/core/instants.ts';
import { endRound, type PagingRound, type RoundEnd } from '../../../../shared/domain/paging/paging-round.ts';
import type { Change } from '../../../../shared/workflows/core/changes.ts';
import type { CaseRecords } from './case-records.ts';
import type { CheckContext } from './check-context.ts';
import { mender } from './finding.ts';

/** The highest number of a round of a case that anything tells of: a new one goes past it, because names of timers come of it. */
export const highestRound = ({ caseId, header, rounds }: CaseRecords, { paged }: CheckContext): number =>
  Math.max(header?.round ?? 0, ...rounds.map(({ round }) => round), ...(paged.get(caseId)?.keys() ?? []));

/** A round in which nobody is paged any more. @param by whoever ended it */
export const roundEnding = (round: PagingRound, how: RoundEnd, by: string, { now }: CheckContext): Change => ({
  kind: 'round-changed',
  round: endRound(round, how, by, stored(now)),
  from: round.version,
});

/** Every open round of a case ends: a new one takes their place. */
export const roundsRaised = ({ rounds }: CaseRecords, context: CheckContext): Change[] =>
  rounds.filter((round) => !round.ended).map((round) => roundEnding(round, 'raised', mender.id, context));
