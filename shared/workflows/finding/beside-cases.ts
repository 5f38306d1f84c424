import type { Appointment } from '../../domain/booking/appointment.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { highestLevel, ofSamePerson } from '../../domain/finding/linked-cases.ts';
import { type OverlappingVisit, overlappingVisits } from '../../domain/finding/overlapping-visits.ts';
import type { Urgency } from '../../domain/triage/urgency.ts';
import type { ScheduleReader } from '../booking/ports.ts';
import type { CaseBatchReader } from '../cases/ports.ts';

export interface BesideDeps {
  caseBatches: CaseBatchReader;
  schedule: Pick<ScheduleReader, 'appointments'>;
}

/** What the other cases of the same person say of a case. */
export interface Beside {
  /** The highest level among it and those that are linked with it, also by way of others, and open. */
  linkedUrgency?: Urgency;
  /** Its visits at the time of one of theirs. */
  overlappingVisits?: OverlappingVisit[];
}

const othersOf = ({ possibleDuplicates = [], linked = [] }: CaseHeader): string[] => [...possibleDuplicates, ...linked];

/** Visits of all cases of which two may meet: of a case without doubles none is read. */
async function visitsOf(deps: BesideDeps, headers: readonly CaseHeader[]): Promise<Appointment[]> {
  const ids = headers.flatMap(({ openVisits }) => Object.values(openVisits));
  return ids.length > 0 ? deps.schedule.appointments([...new Set(ids)]) : [];
}

/** The case, with what its person's other cases say of it. */
function besideOf(header: CaseHeader, all: ReadonlyMap<string, CaseHeader>, visits: readonly Appointment[]): Beside {
  const others = othersOf(header);
  const linked = ofSamePerson(header, all);
  const own = visits.filter(({ caseId }) => caseId === header.caseId);
  const overlapping = overlappingVisits(
    own,
    visits.filter(({ caseId }) => others.includes(caseId)),
  );
  return {
    ...(linked.length > 0 && { linkedUrgency: highestLevel(header, linked) }),
    ...(overlapping.length > 0 && { overlappingVisits: overlapping }),
  };
}

/** Reads those of some cases that are not known yet, in one batch. */
async function readMore(deps: BesideDeps, known: Map<string, CaseHeader>, ids: readonly string[]): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !known.has(id));
  for (const header of missing.length > 0 ? await deps.caseBatches.headers(missing) : [])
    known.set(header.caseId, header);
}

/**
 * What the other cases of a person say of each of some cases, as all of them stand now: nothing of it is stored, so that nothing has to
 * follow when another case is triaged again or a visit moves. Cases without doubles cost no read.
 * @returns by case id, less those of which there is nothing to say
 * @throws Throttled
 */
export async function besideCases(deps: BesideDeps, headers: readonly CaseHeader[]): Promise<Map<string, Beside>> {
  const doubled = headers.filter((header) => othersOf(header).length > 0);
  if (doubled.length === 0) return new Map();
  const known = new Map(headers.map((header) => [header.caseId, header]));
  await readMore(deps, known, doubled.flatMap(othersOf));
  const linked = doubled.flatMap((header) => ofSamePerson(header, known));
  await readMore(
    deps,
    known,
    linked.flatMap((each) => each.linked ?? []),
  );
  const concerned = new Set([...doubled.map(({ caseId }) => caseId), ...doubled.flatMap(othersOf)]);
  const visits = await visitsOf(
    deps,
    [...known.values()].filter(({ caseId }) => concerned.has(caseId)),
  );
  return new Map(doubled.map((header) => [header.caseId, besideOf(header, known, visits)]));
}
