import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import type { DayKey } from '../../../../shared/domain/calendar/practitioner-day.ts';
import type { IdSource } from '../../../../shared/domain/core/ids.ts';
import type { Ruleset } from '../../../../shared/domain/triage/ruleset.ts';
import { caseReader } from '../../../../shared/store/readers/case-reader.ts';
import { directoryReader } from '../../../../shared/store/readers/directory-reader.ts';
import type { Ledger } from '../../../../shared/workflows/core/ports.ts';
import { Unreadable } from '../../../../shared/workflows/core/unreadable.ts';
import type { StoreAccess } from '../store-at-hand.ts';
import { aheadOf, allCaseIds, notedOf, toldOf } from './all-records.ts';
import { readCase } from './case-records.ts';
import type { CheckContext } from './check-context.ts';
import { dayFindings } from './day-rules.ts';
import type { Finding } from './finding.ts';
import { flagFindings } from './flag-rules.ts';
import { asFound, type Checked, judged } from './judged.ts';
import { openingFindings } from './opening-rules.ts';
import { pagingFindings } from './paging-rules.ts';
import { daysNow, visitsById } from './read-schedule.ts';
import { versionFindings } from './version-rules.ts';
import { visitFindings } from './visit-rules.ts';

export interface CheckDeps extends StoreAccess {
  readonly now: Temporal.Instant;
  readonly ids: IdSource;
  readonly ruleset: Ruleset;
  readonly practiceState: string | undefined;
  /** Writes repairs; absent = nothing is mended. */
  readonly ledger?: Ledger | undefined;
}

/** What of a case does not fit together. A record that cannot be read hides the others of its case alone. */
async function caseFindings(deps: CheckDeps, context: CheckContext, caseId: string): Promise<Finding[]> {
  const records = await readCase(deps, context.directory, caseId).catch(unlessStored);
  if (!records) return [{ kind: 'record-unreadable', caseId, ids: [] }];
  return [
    ...openingFindings(records, context),
    ...pagingFindings(records, context),
    ...visitFindings(records, context),
    ...flagFindings(records, context),
    ...versionFindings(records, context),
  ];
}

/** What is stored fits no schema, or is no record at all. @throws anything else */
function unlessStored(error: unknown): undefined {
  if (error instanceof Unreadable || error instanceof z.core.$ZodError || error instanceof TypeError) return undefined;
  throw error;
}

/** What of a day, as it stands now, does not fit together. */
async function findingsOfDay(
  deps: CheckDeps,
  context: CheckContext,
  key: DayKey,
  whose: ReadonlyMap<string, string>,
): Promise<Finding[]> {
  const [day] = await daysNow(deps, [key]);
  if (!day) return [];
  if (day instanceof Unreadable) return [{ kind: 'record-unreadable', ids: [`${key.date} ${key.practitionerId}`] }];
  const ids = day.busy.filter(({ kind }) => kind === 'visit').map(({ id }) => id);
  return dayFindings(day, await visitsById(deps, ids), whose, context);
}

/** Cases that are looked at at once: each takes several reads, one after the other. */
const atOnce = 16;

/** Looks at many cases at once; where something does not fit, the case is judged alone, so that no two repairs are in each other's way. */
async function* allCases(
  deps: CheckDeps & { announced: Set<string> },
  context: CheckContext,
  caseIds: readonly string[],
): AsyncGenerator<Checked> {
  for (let at = 0; at < caseIds.length; at += atOnce) {
    const some = caseIds.slice(at, at + atOnce);
    const found = await Promise.all(some.map((caseId) => caseFindings(deps, context, caseId)));
    for (const caseId of some.filter((_, place) => found[place]?.length))
      yield* judged(deps, () => caseFindings(deps, context, caseId));
  }
}

/** Visits of which history or messages tell and that are nowhere: their people know of them. */
async function* lostVisits(
  deps: CheckDeps,
  whose: ReadonlyMap<string, string>,
  { keptTimes }: CheckContext,
): AsyncGenerator<Checked> {
  const told = [...whose].filter(([appointmentId]) => !keptTimes.has(appointmentId));
  for (let at = 0; at < told.length; at += 100) {
    const page = told.slice(at, at + 100);
    const found = await visitsById(
      deps,
      page.map(([id]) => id),
    );
    for (const [id, caseId] of page)
      if (!found.has(id)) yield asFound({ kind: 'visit-lost', caseId, ids: [id], calls: true });
  }
}

/** What is to be told of cases that are nowhere; of one that came in since the ids were read there is a header. */
async function* messagesOfNone(
  { client, tableName }: CheckDeps,
  pending: ReadonlyMap<string, string>,
  cases: ReadonlySet<string>,
): AsyncGenerator<Checked> {
  for (const [promiseId, caseId] of pending)
    if (!cases.has(caseId) && !(await caseReader(client, tableName).header(caseId)))
      yield asFound({ kind: 'message-of-no-case', caseId, ids: [promiseId] });
}

/**
 * Cases first, because they say whose a visit is; then days, by what cases have become. The ids of cases are read before what was promised of
 * them: what comes in meanwhile is not judged by promises that were read too early.
 */
async function* everything(asked: CheckDeps): AsyncGenerator<Checked> {
  const noted = await notedOf(asked);
  const known = await allCaseIds(asked, noted);
  const told = await toldOf(asked);
  const { days, keptTimes } = await aheadOf(asked, asked.now);
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
    versions: told.versions,
    flaggedAt: told.flaggedAt,
    keptTimes,
    directory: await directoryReader(deps.client, deps.tableName).directory(),
  };
  const cases = new Set([...known, ...told.rounds]);
  yield* allCases(deps, context, [...cases]);
  const whose = new Map([...told.visits, ...noted.visits]);
  const anew = new Set<string>();
  for (const key of days)
    for await (const checked of judged(deps, () => findingsOfDay(deps, context, key, whose))) {
      if (checked.isMended && checked.caseId !== undefined) anew.add(checked.caseId);
      yield checked;
    }
  // A visit that was brought back from its day is not in its case yet.
  for (const caseId of anew) yield* judged(deps, () => caseFindings(deps, context, caseId));
  yield* lostVisits(deps, whose, context);
  yield* messagesOfNone(deps, told.pending, cases);
}

/**
 * Holds all tables but `Requests` against each other and tells what does not fit together, ids alone. With a ledger it mends what follows
 * from what is there, each by one conditional transaction with an entry in the history of its case.
 * @throws what the store throws
 */
export const checkData = (deps: CheckDeps): AsyncGenerator<Checked> => everything(deps);
