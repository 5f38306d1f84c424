import type { CaseState } from './calendar.ts';
import { factText, fateText, isOpen } from './fate.ts';
import type { History } from './history.ts';
import { operationOf } from './ids.ts';
import type { StoreDoor } from './memory-client.ts';
import { type Cluster, dayKeyOf } from './practice.ts';
import { type Appointment, type CaseHeader, type DayKey, type Hold, type PractitionerDay, product } from './product.ts';
import type { Snapshot, StoredHold, StoredStretch, StoredVisit } from './snapshot.ts';
import type { Promises } from './tap.ts';

const dayNameOf = ({ scheduleGroup, practitionerId, date }: DayKey): string =>
  `${scheduleGroup} ${practitionerId} ${date}`;

const secondsOf = (until: number | undefined): number => (until === undefined ? Infinity : until * 1000);

const stretchesOf = ({ busy }: PractitionerDay): StoredStretch[] =>
  busy.map(({ start, end, kind, id, until, overbooked }) => ({
    start,
    end,
    kind,
    id,
    by: operationOf(id),
    until: secondsOf(until),
    ...(overbooked && { overbooked }),
  }));

const dayOf = ({ slot, keptAt }: Pick<Appointment | Hold, 'slot' | 'keptAt'>): string =>
  `${keptAt?.scheduleGroup} ${slot.practitionerId} ${keptAt?.date}`;

const visitOf = (visit: Appointment): StoredVisit => ({
  id: visit.appointmentId,
  by: operationOf(visit.appointmentId),
  caseId: visit.caseId,
  type: visit.slot.appointmentType,
  open: isOpen(visit),
  fate: fateText(visit),
  isOverbooked: visit.overbooked === true,
  version: visit.version,
  day: dayOf(visit),
  start: visit.slot.start,
  end: visit.slot.end,
  flagged: visit.needsRebooking === true,
});

const toldOf = (
  { promises }: { promises?: Promises },
  { appointmentId }: Appointment,
): Pick<StoredVisit, 'told' | 'facts'> =>
  promises
    ? {
        told: promises.told.get(appointmentId) ?? { changed: 0, flagged: 0 },
        facts: [...promises.facts.values()].filter((fact) => fact.appointmentId === appointmentId).map(factText),
      }
    : {};

const holdOf = (hold: Hold): StoredHold => ({
  id: hold.holdId,
  by: operationOf(hold.holdId),
  holder: `${hold.holder.kind}:${hold.holder.id}`,
  caseId: hold.caseId ?? '',
  day: dayOf(hold),
  start: hold.slot.start,
  until: hold.until * 1000,
});

/** Ids of the holds that anybody was told of, or that a day lists. */
const holdIdsOf = ({ recorded }: Pick<History, 'recorded'>, days: readonly StoredStretch[]): string[] => {
  const told = recorded.flatMap(({ operation, outcome }) =>
    operation.do === 'hold' && outcome.kind === 'ok' ? (outcome.answer.id ?? []) : [],
  );
  return [...new Set([...told, ...days.filter(({ kind }) => kind === 'hold').map(({ id }) => id)])];
};

/** An engine may give a map's members back in any order. */
const inOrder = (openVisits: Record<string, string> = {}) =>
  Object.fromEntries(Object.entries(openVisits).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** What visits have made of a case. */
const stateOf = (header: CaseHeader | undefined): CaseState => ({
  status: header?.status as CaseState['status'],
  ...(header?.missedVisit && { missed: true }),
  callBy: Date.parse(header?.deadlines.contactBy ?? ''),
});

/** Reads what a store holds of one cluster of a history, by the product's own readers as they are, whatever was changed in a mutant. */
export async function readSnapshot(
  door: StoreDoor,
  history: Pick<History, 'recorded' | 'end'> & { promises?: Promises },
  cluster: Cluster,
): Promise<Snapshot> {
  const schedule = product.scheduleReader(door as never, (table) => table);
  const { days } = await schedule.facts({ days: cluster.days.map(dayKeyOf) });
  const cases = [...cluster.cases, cluster.spare];
  const headers = await Promise.all(cases.map(async (caseId) => (await schedule.facts({ days: [], caseId })).header));
  const visits = await Promise.all(cases.map((caseId) => schedule.appointmentsOfCase(caseId)));
  const stretches = days.map((day) => [dayNameOf(day), stretchesOf(day)] as const);
  const holds = await schedule.holds(
    holdIdsOf(
      history,
      stretches.flatMap(([, each]) => each),
    ),
  );
  return {
    now: history.end,
    days: Object.fromEntries(stretches),
    visits: visits
      .flat()
      .map((visit) => ({ ...visitOf(visit), ...toldOf(history, visit) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    holds: holds.map(holdOf),
    openVisits: Object.fromEntries(headers.map((header) => [header?.caseId ?? '', inOrder(header?.openVisits)])),
    cases: Object.fromEntries(headers.map((header) => [header?.caseId ?? '', stateOf(header)])),
  };
}
