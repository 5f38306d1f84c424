import { isOpenVisit } from '../../../../../shared/domain/booking/appointment-changes.ts';
import type { PractitionerDay } from '../../../../../shared/domain/calendar/practitioner-day.ts';
import type { CaseHeader } from '../../../../../shared/domain/cases/case-header.ts';
import { standingTriage } from '../../../../../shared/domain/cases/clinical-record.ts';
import { isOver } from '../../../../../shared/domain/cases/transitions.ts';
import { overlaps } from '../../../../../shared/domain/core/intervals.ts';
import { escalates } from '../../../../../shared/domain/paging/paging.ts';
import type { Item } from '../../../../../shared/store/dynamo/item.ts';
import { appointmentOf } from '../../../../../shared/store/records/appointment-record.ts';
import { caseHeaderOf, openWorklist } from '../../../../../shared/store/records/case-record.ts';
import { clinicalRecordOf } from '../../../../../shared/store/records/clinical-record.ts';
import { dayOf } from '../../../../../shared/store/records/day-record.ts';
import { roundOf } from '../../../../../shared/store/records/paging-round-record.ts';
import type { MemoryStore } from '../../../../alerts/store/memory-store.ts';

const having = (store: MemoryStore, table: string, member: string): Item[] =>
  store.items(table).filter((item) => item[member]);

/** What is looked at, read by itself and not by the tool. */
function recordsOf(store: MemoryStore) {
  const days = store.items('Schedule').filter(({ pk }) => pk?.S?.startsWith('WEEK#'));
  const answers = having(store, 'Clinical', 'record').map(clinicalRecordOf);
  return {
    headers: new Map(having(store, 'Cases', 'header').map((item) => [item.pk?.S ?? '', item])),
    /** Newest of each case. */
    answers: new Map(answers.toSorted((a, b) => a.version - b.version).map((each) => [each.caseId, each])),
    visits: new Map(
      having(store, 'Schedule', 'appointment').map((item) => [appointmentOf(item).appointmentId, appointmentOf(item)]),
    ),
    days: days.map(dayOf),
    rounds: having(store, 'Outbox', 'round').map(roundOf),
  };
}
type Records = ReturnType<typeof recordsOf>;

const headersOf = ({ headers }: Records): CaseHeader[] => [...headers.values()].map(caseHeaderOf);

const overlapping = ({ busy, date, practitionerId }: PractitionerDay): string[] => {
  const visits = busy.filter(({ kind, overbooked }) => kind === 'visit' && !overbooked);
  return visits.flatMap((one, at) =>
    visits
      .slice(at + 1)
      .filter((other) => overlaps(one, other))
      .map((other) => `${one.id} and ${other.id} overlap on ${date} at ${practitionerId}`),
  );
};

/** Visits of which a record says that somebody has them: their own, their day, or their case. */
function knownVisits(records: Records): Set<string> {
  const { visits, days } = records;
  return new Set([
    ...[...visits.values()].filter(({ status }) => isOpenVisit(status)).map(({ appointmentId }) => appointmentId),
    ...days.flatMap(({ busy }) => busy.filter(({ kind }) => kind === 'visit').map(({ id }) => id)),
    ...headersOf(records).flatMap(({ openVisits }) => Object.values(openVisits)),
  ]);
}

/** Emergencies that nobody has answered are on the worklist, and somebody is paged about them. */
function emergencyFaults(records: Records): string[] {
  const { headers, answers, rounds } = records;
  return [...answers].flatMap(([caseId, record]) => {
    const item = headers.get(caseId);
    if (!item) return [`${caseId} has answers and no header`];
    const header = caseHeaderOf(item);
    const { urgency } = standingTriage(record).result;
    const isUrgent = escalates(record.override?.urgency ?? urgency) || escalates(header.urgency);
    if (!isUrgent || isOver(header)) return [];
    const isPaged = rounds.some((each) => each.caseId === caseId && each.round === header.round && !each.ended);
    return [
      ...(item.worklist?.S === openWorklist ? [] : [`${caseId} is not on the worklist`]),
      ...(header.acknowledgedAt !== undefined || (header.pagingOpen && isPaged) ? [] : [`${caseId} pages nobody`]),
    ];
  });
}

/**
 * What is wrong with a store after it was mended, in words.
 * @param named all that the tool named in what it left to a person
 */
export function faultsAfter(before: MemoryStore, after: MemoryStore, named: ReadonlySet<string>): string[] {
  const [was, is] = [recordsOf(before), recordsOf(after)];
  const gone = <T>(what: 'headers' | 'answers' | 'visits', records: T & Records) =>
    [...records[what].keys()].filter((id) => !is[what].has(id)).map((id) => `${id} is gone from ${what}`);
  const known = knownVisits(is);
  const lost = [...knownVisits(was)].filter((id) => !known.has(id) && !named.has(id) && !is.visits.has(id));
  return [
    ...gone('headers', was),
    ...gone('answers', was),
    ...gone('visits', was),
    ...is.days.flatMap(overlapping),
    ...lost.map((id) => `visit ${id} is lost`),
    ...emergencyFaults(is).filter((fault) => !named.has(fault.split(' ')[0] ?? '')),
  ];
}

/** Cases that wait to be answered, and how many pages were promised about each. */
export function pagesOf(store: MemoryStore): Map<string, number> {
  const records = recordsOf(store);
  const waiting = headersOf(records).filter(({ pagingOpen }) => pagingOpen);
  return new Map(
    waiting.map(({ caseId, round }) => {
      const open = records.rounds.find((each) => each.caseId === caseId && each.round === round);
      return [caseId, open?.step ?? 0];
    }),
  );
}

/** Visits that cannot take place and whose cases do not say so, or the other way round. */
export function flagFaults(store: MemoryStore): string[] {
  const records = recordsOf(store);
  const flagged = [...records.visits.values()].filter(({ needsRebooking }) => needsRebooking);
  const named = headersOf(records).flatMap(({ toRebook = [], openVisits }) => toRebook.map((type) => openVisits[type]));
  const ids = flagged.map(({ appointmentId }) => appointmentId);
  return [
    ...ids.filter((id) => !named.includes(id)).map((id) => `no case says that ${id} needs another time`),
    ...named.filter((id) => !ids.includes(id ?? '')).map((id) => `${id} does not say that it needs another time`),
  ];
}
