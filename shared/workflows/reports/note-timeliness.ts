import type { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { stored } from '../../domain/core/instants.ts';
import { type NoteTimeliness, noteTimelinessOf } from '../../domain/messages/note-timeliness.ts';
import { changesFacts, factsOf } from '../../domain/reports/case-facts.ts';
import type { ScheduleReader } from '../booking/ports.ts';
import type { CaseReader } from '../cases/ports.ts';
import type { Change } from '../core/changes.ts';
import { outcomeOnly, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { FactsReader } from './ports.ts';

export interface NoteTimelinessDeps extends UnitOfWorkDeps {
  cases: CaseReader;
  facts: FactsReader;
  schedule: Pick<ScheduleReader, 'appointments'>;
}

/** The clinic of the open visit that comes first; undefined where there is none. */
async function visitedClinic(
  { schedule }: NoteTimelinessDeps,
  { openVisits }: CaseHeader,
): Promise<string | undefined> {
  const visitIds = Object.values(openVisits);
  const visits = visitIds.length > 0 ? await schedule.appointments(visitIds) : [];
  return visits.toSorted((a, b) => a.slot.start - b.slot.start)[0]?.slot.clinicId;
}

/** Events whose own reaction keeps the facts of their case (relay/destinations.ts). */
const tellingKinds: readonly string[] = ['new-case', 'case-changed'];
const isTold = (change: Change): boolean => change.kind === 'event' && tellingKinds.includes(change.event.kind);

/**
 * The promise to keep what the report tells of a case, for a change that no event of its transaction tells of.
 * @param others the other changes of the transaction
 */
export function timelinessChanges(
  before: CaseHeader,
  after: CaseHeader,
  others: readonly Change[],
  now: Temporal.Instant,
): Change[] {
  if (others.some(isTold) || !changesFacts(before, after)) return [];
  return [{ kind: 'reaction-promised', reaction: noteTimelinessOf(after, now), at: stored(now) }];
}

/**
 * Keeps what the timeliness report tells of a case, as it stands when this runs. Trigger: what opens a case or changes who has it,
 * its level, its visits, or a step of it. A repeat changes nothing more.
 * @param remaining milliseconds until the function is stopped
 * @returns whether there was anything new to keep
 */
export const noteTimeliness = (
  deps: NoteTimelinessDeps,
  { caseId, at }: NoteTimeliness,
  remaining: () => number,
): Promise<boolean> =>
  transact(deps, outcomeOnly<boolean>(remaining), 'keep the facts of this case', async () => {
    const [header, before] = await Promise.all([deps.cases.header(caseId), deps.facts.ofCase(caseId)]);
    const facts = header && factsOf(header, before, at, await visitedClinic(deps, header));
    if (!facts || facts === before) return { outcome: false, changes: [] };
    return { outcome: true, changes: [{ kind: 'facts-changed', facts, from: before?.version ?? 0 }] };
  });
