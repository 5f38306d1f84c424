import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { ContactTimer, EscalateTimer, Timer } from '../../../shared/domain/messages/timer.ts';
import type { PagingRound } from '../../../shared/domain/paging/paging-round.ts';
import type { Row, Tables } from '../tables.ts';

const minute = 60_000;
const hour = 60 * minute;

/** The levels of clinical.md section 9 that people are paged for, and how long the next step may lie ahead: a page, a call. */
const emergency = { page: 15 * minute, call: hour };
const paged = { page: hour, call: 24 * hour };
const unpaged = { page: 4 * hour, call: Number.POSITIVE_INFINITY };

const isEmergency = ({ urgency, emergentClocks }: CaseHeader): boolean =>
  urgency === 'emergent' || emergentClocks === true;

function boundsOf(header: CaseHeader): typeof emergency {
  if (isEmergency(header)) return emergency;
  return header.pageOnCall ? paged : unpaged;
}

const over: readonly CaseHeader['status'][] = ['closed', 'declined', 'withdrawn', 'redirected'];

/** Whether the person was seen, and the case did not get worse since: what they were seen for then is no answer to that. */
const isSeen = ({ status, callAnewAt }: CaseHeader): boolean => status === 'seen' && callAnewAt === undefined;

/** Whether somebody has still to call the person: acknowledging a case that is paged is not enough. */
const awaitsCall = (header: CaseHeader): boolean =>
  (isEmergency(header) || header.pageOnCall) &&
  header.reachedAt === undefined &&
  header.setAsideAt === undefined &&
  !isSeen(header) &&
  !over.includes(header.status);

type Waiting = Row & { timer: EscalateTimer | ContactTimer; dueAt: string };

/** Timers that the sweeper finds as soon as they are late, whatever becomes of their schedules: those with a due mark of a lane. */
const waiting = (tables: Tables): Waiting[] =>
  tables
    .of('Outbox')
    .filter(
      ({ timer, due, dueAt }) => timer && (due === 'page' || due === 'notice') && typeof dueAt === 'string',
    ) as Waiting[];

const isOf = ({ caseId, round }: CaseHeader, timer: Timer): timer is EscalateTimer | ContactTimer =>
  'round' in timer && timer.caseId === caseId && timer.round === round;

/**
 * Cases that nobody answered, or whose person nobody called, without a next step that is sure to come. A step is sure to come where its
 * timer carries a due mark, not later than the level allows: whoever rings it, or the sweeper, takes it.
 * @param now epoch milliseconds
 */
export function casesWithoutNextStep(tables: Tables, now: number): string[] {
  const timers = waiting(tables);
  return tables.of('Cases').flatMap((row) => {
    const header = row.header as CaseHeader | undefined;
    if (!header) return [];
    const record = tables.row('Outbox', `ROUND#${header.caseId}#${header.round}`);
    return faultsOf(header, record?.round as PagingRound | undefined, timers, now);
  });
}

function faultsOf(
  header: CaseHeader,
  round: PagingRound | undefined,
  timers: readonly Waiting[],
  now: number,
): string[] {
  const name = `${header.caseId} (${header.urgency}, round ${header.round})`;
  const isPaged = header.pagingOpen;
  if (!isPaged && !awaitsCall(header)) return [];
  if (!round) return [`${name} is paged in a round that is not there`];
  if (isPaged && round.ended) return [`${name} is paged, and its round has ended`];
  const own = timers.filter(({ timer }) => isOf(header, timer));
  const isDueBy = (at: number, isMeant: (timer: Timer) => boolean) =>
    own.some(({ timer, dueAt }) => isMeant(timer) && Date.parse(dueAt) <= at);
  const { page, call } = boundsOf(header);
  const isNextPage = (timer: Timer) => timer.purpose === 'escalate' && timer.step === round.step;
  const isNextCall = (timer: Timer) => timer.purpose === 'contact' && timer.turn === round.contact?.turn;
  return [
    ...(isPaged && !isDueBy(now + page, isNextPage)
      ? [`${name} is unanswered, and no page comes after step ${round.step}`]
      : []),
    ...(awaitsCall(header) && !isDueBy(now + call, isNextCall)
      ? [`${name} is not called, and nobody is reminded`]
      : []),
  ];
}
