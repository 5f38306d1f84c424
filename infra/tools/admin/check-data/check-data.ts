import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../../../shared/domain/booking/appointment.ts';
import type { PractitionerDay } from '../../../../shared/domain/calendar/practitioner-day.ts';
import type { IdSource } from '../../../../shared/domain/core/ids.ts';
import type { Ruleset } from '../../../../shared/domain/triage/ruleset.ts';
import { directoryReader } from '../../../../shared/store/readers/directory-reader.ts';
import { scheduleReader } from '../../../../shared/store/readers/schedule-reader.ts';
import type { Change } from '../../../../shared/workflows/core/changes.ts';
import { Conflict } from '../../../../shared/workflows/core/commit-errors.ts';
import type { Ledger } from '../../../../shared/workflows/core/ports.ts';
import type { StoreAccess } from '../store-at-hand.ts';
import { allCaseIds, comingDays, keptTimesOf, notedOf, toldOf } from './all-records.ts';
import { readCase } from './case-records.ts';
import type { CheckContext } from './check-context.ts';
import { dayFindings } from './day-rules.ts';
import type { Finding } from './finding.ts';
import { openingFindings } from './opening-rules.ts';
import { pagingFindings } from './paging-rules.ts';
import { visitFindings } from './visit-rules.ts';

export interface CheckDeps extends StoreAccess {
  readonly now: Temporal.Instant;
  readonly ids: IdSource;
  readonly ruleset: Ruleset;
  readonly practiceState: string | undefined;
  /** Writes repairs; absent = nothing is mended. */
  readonly ledger?: Ledger | undefined;
}

/** A finding, and whether it was mended. */
export interface Checked extends Finding {
  readonly isMended: boolean;
}

/** Repairs of one case or day, after which it is left to a person: each makes something true that the next is judged by. */
const mostRepairs = 20;

const asFound = (finding: Finding): Checked => ({ ...finding, isMended: false });

/** Reads again what does not fit: what somebody is writing at this moment is whole at the second look. */
async function surely(findings: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  const found = await findings();
  return found.length === 0 ? found : findings();
}

/** @returns whether a repair was written; not, where something changed since it was found. @throws what else the store throws */
async function isWritten({ ids }: CheckDeps, ledger: Ledger, repair: readonly Change[]): Promise<boolean> {
  try {
    await ledger.commit(repair, ids.next('txn'));
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

/** What was read once of the outbox knows of an event that a repair promised: nobody is told of a case again and again. */
function noteAnnounced(announced: Set<string>, repair: readonly Change[]): void {
  for (const change of repair)
    if (change.kind === 'event' && change.event.kind === 'new-case') announced.add(change.event.caseId);
}

/** Judges one case or day; with a ledger the first repair is written and all is read again, until there is none left. */
async function* judged(
  deps: CheckDeps & { announced: Set<string> },
  findings: () => Promise<readonly Finding[]>,
): AsyncGenerator<Checked> {
  let found = await surely(findings);
  for (let n = 0; deps.ledger && n < mostRepairs; n++) {
    const next = found.find(({ repair }) => repair !== undefined);
    if (!next?.repair) break;
    if (await isWritten(deps, deps.ledger, next.repair)) {
      noteAnnounced(deps.announced, next.repair);
      yield { ...next, isMended: true };
    }
    found = await findings();
  }
  yield* found.map(asFound);
}

/** What of a case does not fit together. A record that cannot be read hides the others of its case alone. */
async function caseFindings(deps: CheckDeps, context: CheckContext, caseId: string): Promise<Finding[]> {
  try {
    const records = await readCase(deps, context.directory, caseId);
    return [
      ...openingFindings(records, context),
      ...pagingFindings(records, context),
      ...visitFindings(records, context),
    ];
  } catch (error) {
    if (!isOfSchema(error)) throw error;
    return [{ kind: 'record-unreadable', caseId, ids: [] }];
  }
}

const isOfSchema = (error: unknown): boolean => error instanceof Error && /Zod|Unreadable/.test(error.constructor.name);

async function visitsOf(
  { client, tableName }: CheckDeps,
  { busy }: PractitionerDay,
): Promise<Map<string, Appointment>> {
  const ids = busy.filter(({ kind }) => kind === 'visit').map(({ id }) => id);
  const visits = await scheduleReader(client, tableName).appointments(ids);
  return new Map(visits.map((visit) => [visit.appointmentId, visit]));
}

async function dayNow({ client, tableName }: CheckDeps, day: PractitionerDay): Promise<PractitionerDay> {
  const { days } = await scheduleReader(client, tableName).facts({ days: [day] });
  return days[0] ?? day;
}

/** Visits of which history or messages tell and that are nowhere: their people know of them. */
async function* lostVisits(
  { client, tableName }: CheckDeps,
  whose: ReadonlyMap<string, string>,
  { keptTimes }: CheckContext,
): AsyncGenerator<Checked> {
  const told = [...whose].filter(([appointmentId]) => !keptTimes.has(appointmentId));
  for (let at = 0; at < told.length; at += 100) {
    const page = told.slice(at, at + 100);
    const visits = await scheduleReader(client, tableName).appointments(page.map(([id]) => id));
    const found = new Set(visits.map(({ appointmentId }) => appointmentId));
    for (const [id, caseId] of page)
      if (!found.has(id)) yield asFound({ kind: 'visit-lost', caseId, ids: [id], calls: true });
  }
}

/** Cases first, because they say whose a visit is; then days, by what cases have become. */
async function* everything(asked: CheckDeps): AsyncGenerator<Checked> {
  const noted = await notedOf(asked);
  const told = await toldOf(asked);
  const announced = new Set(told.announced);
  const deps = { ...asked, announced };
  const { now, ids, ruleset, practiceState } = deps;
  const context: CheckContext = {
    now,
    ids,
    ruleset,
    practiceState,
    announced,
    paged: told.paged,
    keptTimes: await keptTimesOf(deps, now),
    directory: await directoryReader(deps.client, deps.tableName).directory(),
  };
  const cases = await allCaseIds(deps, noted);
  for (const caseId of cases) yield* judged(deps, () => caseFindings(deps, context, caseId));
  const whose = new Map([...told.visits, ...noted.visits]);
  const anew = new Set<string>();
  for await (const day of comingDays(deps, now))
    for await (const checked of judged(deps, async () => {
      const latest = await dayNow(deps, day);
      return dayFindings(latest, await visitsOf(deps, latest), whose, context);
    })) {
      if (checked.isMended && checked.caseId !== undefined) anew.add(checked.caseId);
      yield checked;
    }
  // A visit that was brought back from its day is not in its case yet.
  for (const caseId of anew) yield* judged(deps, () => caseFindings(deps, context, caseId));
  yield* lostVisits(deps, whose, context);
  for (const [promiseId, caseId] of told.pending)
    if (!cases.has(caseId)) yield asFound({ kind: 'message-of-no-case', caseId, ids: [promiseId] });
}

/**
 * Holds all tables but `Requests` against each other and tells what does not fit together, ids alone. With a ledger it mends what follows
 * from what is there, each by one conditional transaction with an entry in the history of its case.
 * @throws what the store throws
 */
export const checkData = (deps: CheckDeps): AsyncGenerator<Checked> => everything(deps);
