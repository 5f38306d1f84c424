import { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { escalates, roundWithoutRecord } from '../../domain/paging/paging.ts';
import type { PagingRound, StepName } from '../../domain/paging/paging-round.ts';
import type { WorklistReader } from '../cases/ports.ts';
import type { RoundReader } from '../paging/ports.ts';

export interface ForgottenRoundDeps {
  worklist: WorklistReader;
  rounds: RoundReader;
}

const pageSize = 100;

/** A round of the first release kept its clock in the header, which is gone: by then it surely should have rung. */
const nextPageOf = (header: CaseHeader, round: PagingRound): string =>
  round.version === 0 ? header.deadlines.acknowledgeBy : round.nextAt;

async function lateStep({ rounds }: ForgottenRoundDeps, header: CaseHeader, before: Temporal.Instant) {
  const { caseId } = header;
  const round = (await rounds.round(caseId, header.round)) ?? roundWithoutRecord(header, 0);
  const isLate = Temporal.Instant.compare(nextPageOf(header, round), before) < 0;
  return isLate && !round.ended ? [{ caseId, round: round.round, step: round.step }] : [];
}

/**
 * A round that cannot be read must not hide the others: it is given too, and fails where it is carried on. Should it be readable
 * by then, nobody is paged before the time, because no step has the number that is named.
 */
async function forgotten(deps: ForgottenRoundDeps, header: CaseHeader, before: Temporal.Instant): Promise<StepName[]> {
  if (!header.pagingOpen) return [];
  const unread = { caseId: header.caseId, round: header.round, step: -1 };
  return lateStep(deps, header, before).catch(() => [unread]);
}

/**
 * Looks through the open cases that are paged for rounds whose next page should have come before the instant. Its timer is
 * found by its own mark; what comes here has none: a restore tore the records apart, or the first release had promised it.
 * The worklist is sorted by urgency, so looking ends at the first case that is never paged.
 * @returns a function that gives the next ones at each call, and none in the end
 */
export function forgottenRounds(deps: ForgottenRoundDeps, before: Temporal.Instant): () => Promise<StepName[]> {
  let cursor: string | undefined;
  let more = true;
  return async () => {
    const found: StepName[] = [];
    while (more && found.length === 0) {
      const page = await deps.worklist.open({ limit: pageSize, ...(cursor && { cursor }) });
      const paged = page.items.filter(({ urgency }) => escalates(urgency));
      found.push(...(await Promise.all(paged.map((header) => forgotten(deps, header, before)))).flat());
      cursor = page.cursor;
      more = cursor !== undefined && paged.length === page.items.length;
    }
    return found;
  };
}
