import { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { awaitsContact } from '../../domain/paging/contact.ts';
import { escalates, roundWithoutRecord } from '../../domain/paging/paging.ts';
import type { ContactName, PagingRound, StepName } from '../../domain/paging/paging-round.ts';
import { urgencies } from '../../domain/triage/urgency.ts';
import type { WorklistFilter, WorklistReader } from '../cases/ports.ts';
import type { RoundReader } from '../paging/ports.ts';

export interface ForgottenRoundDeps {
  worklist: WorklistReader;
  rounds: RoundReader;
}

/** What of a round no timer carries on: its next page, or the next look whether the person was reached. */
export type Forgotten = StepName | ContactName;

/** A round of the first release kept its clock in the header, which is gone: by then it surely should have rung. */
const nextPageOf = (header: CaseHeader, round: PagingRound): string =>
  round.version === 0 ? header.deadlines.acknowledgeBy : round.nextAt;

const isBefore = (instant: string, limit: Temporal.Instant): boolean => Temporal.Instant.compare(instant, limit) < 0;

function lateIn(header: CaseHeader, round: PagingRound, before: Temporal.Instant): Forgotten[] {
  const { caseId, contact } = round;
  const isLate = header.pagingOpen && !round.ended && isBefore(nextPageOf(header, round), before);
  const isUnreached = contact !== undefined && awaitsContact(header) && isBefore(contact.at, before);
  return [
    ...(isLate ? [{ caseId, round: round.round, step: round.step }] : []),
    ...(isUnreached ? [{ caseId, round: round.round, turn: contact.turn }] : []),
  ];
}

/** Whether anything of the case may be late; of most that were acknowledged the header alone says that nothing is. */
const mayBeLate = (header: CaseHeader, before: Temporal.Instant): boolean =>
  header.pagingOpen || (awaitsContact(header) && isBefore(header.deadlines.contactBy, before));

/**
 * A round that cannot be read must not hide the others: it is given too, and fails where it is carried on. Should it be readable
 * by then, nobody is paged before the time, because no step has the number that is named.
 */
async function forgotten(
  { rounds }: ForgottenRoundDeps,
  header: CaseHeader,
  before: Temporal.Instant,
): Promise<Forgotten[]> {
  if (!mayBeLate(header, before)) return [];
  const { caseId, round: number } = header;
  return rounds
    .round(caseId, number)
    .then((round) => lateIn(header, round ?? roundWithoutRecord(header, 0), before))
    .catch(() => [{ caseId, round: number, ...(header.pagingOpen ? { step: -1 } : { turn: -1 }) }]);
}

/** A part of the worklist that begins with the cases that may be paged: looking ends at the first that may not. */
interface Part {
  filter: WorklistFilter;
  limit: number;
  belongs: (header: CaseHeader) => boolean;
}

const parts: readonly Part[] = [
  { filter: {}, limit: 100, belongs: ({ urgency }) => escalates(urgency) },
  ...urgencies
    .filter((urgency) => !escalates(urgency))
    .map((urgency) => ({ filter: { urgency }, limit: 10, belongs: (header: CaseHeader) => !!header.emergentClocks })),
];

/** Open cases that may be paged, page after page. */
async function* pagedCases({ worklist }: ForgottenRoundDeps): AsyncGenerator<CaseHeader[], void> {
  for (const { filter, limit, belongs } of parts) {
    let cursor: string | undefined;
    do {
      const page = await worklist.open({ filter, limit, cursor });
      const paged = page.items.filter(belongs);
      yield paged;
      cursor = paged.length === page.items.length ? page.cursor : undefined;
    } while (cursor);
  }
}

/**
 * Looks through the open cases that page for what should have come before the instant: the next page of a round, or the next look
 * whether the person was reached. Its timer is found by its own mark; what comes here has none: a restore tore the records apart, or
 * the first release had promised it. The worklist is sorted so that looking ends at the first case of a level that is never paged.
 * @returns a function that gives the next ones at each call, and none in the end
 */
export function forgottenRounds(deps: ForgottenRoundDeps, before: Temporal.Instant): () => Promise<Forgotten[]> {
  const cases = pagedCases(deps);
  return async () => {
    for (let page = await cases.next(); !page.done; page = await cases.next()) {
      const found = (await Promise.all(page.value.map((header) => forgotten(deps, header, before)))).flat();
      if (found.length > 0) return found;
    }
    return [];
  };
}
