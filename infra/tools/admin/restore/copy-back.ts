import { paginateScan } from '@aws-sdk/client-dynamodb';
import { batchRead, batchReadAll } from '../../../../shared/store/dynamo/batch-read.ts';
import type { StoreClient } from '../../../../shared/store/dynamo/client.ts';
import type { Item } from '../../../../shared/store/dynamo/item.ts';
import { type CopyWrite, keyOf, writeCopies } from './copy-writes.ts';
import { casesNamedIn, type Fate, fateOfLater, fateOfRestored, isEmergency } from './item-fate.ts';
import type { RestoredTable } from './restored-tables.ts';

export interface CopyDeps {
  readonly client: StoreClient;
  /** Names of the stage's own tables, and of the restored ones. */
  readonly live: (table: RestoredTable) => string;
  readonly restored: (table: RestoredTable) => string;
  /** Epoch seconds now. */
  readonly now: () => number;
  /** Nothing is written. */
  readonly dryRun: boolean;
}

export type CopyCounts = Record<Fate, number>;

/** What becomes of some items of a table. */
export interface CopiedPage {
  readonly counts: CopyCounts;
  /** Cases whose records will not be as they are: somebody has to look what of them is undone. */
  readonly undone: readonly string[];
  /** Those of them that are emergencies now: somebody calls them first. */
  readonly emergencies: readonly string[];
}

/** DynamoDB's limit for one round trip of reads by key. */
const pageSize = 100;

/** Tables whose changes a patient or a referrer may know of. */
const known: readonly RestoredTable[] = ['Cases', 'Clinical', 'Schedule'];

/** The counts of nothing. */
export const noCounts = (): CopyCounts => ({ same: 0, added: 0, changed: 0, removed: 0, kept: 0 });

/** The names that the store's readers ask by, turned to those of one side. */
const namesOf = (side: CopyDeps['live']) => (table: string) => side(table as RestoredTable);

async function* pagesOf(client: StoreClient, TableName: string): AsyncGenerator<Item[]> {
  const scan = paginateScan({ client }, { TableName, Limit: pageSize, ConsistentRead: true });
  for await (const { Items = [] } of scan) if (Items.length > 0) yield Items;
}

function pageOf(table: RestoredTable, writes: readonly (CopyWrite & { fate: Fate })[]): CopiedPage {
  const counts = noCounts();
  for (const { fate } of writes) counts[fate]++;
  const gone = writes.flatMap(({ fate, live }) => (live && (fate === 'changed' || fate === 'removed') ? [live] : []));
  const told = known.includes(table) ? gone : [];
  return {
    counts,
    undone: [...new Set(told.flatMap(casesNamedIn))],
    emergencies: table === 'Cases' ? told.filter(isEmergency).flatMap(({ pk }) => pk?.S ?? []) : [],
  };
}

/** Brings back what the restored table has. */
async function* bringBack(deps: CopyDeps, table: RestoredTable): AsyncGenerator<CopiedPage> {
  const { client, live, restored, now, dryRun } = deps;
  for await (const items of pagesOf(client, restored(table))) {
    const wanted = items.map((item) => ({ table, key: keyOf(table, item) }));
    const present = await batchRead(client, namesOf(live), wanted);
    const writes = items.map((item, place) => ({
      restored: item,
      live: present[place],
      fate: fateOfRestored(table, item, present[place], now()),
    }));
    yield pageOf(table, writes);
    if (!dryRun) await writeCopies(client, table, live(table), writes);
  }
}

/** Which of some cases the restored tables do not know. */
async function laterCases({ client, restored }: CopyDeps, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const wanted = caseIds.map((pk) => ({ table: 'Cases' as const, key: { pk } }));
  const found = new Set((await batchReadAll(client, namesOf(restored), wanted)).map(({ pk }) => pk?.S));
  return new Set(caseIds.filter((caseId) => !found.has(caseId)));
}

/** Takes away what was written after the instant, but for what tells of cases that came in after it. */
async function* takeAway(deps: CopyDeps, table: RestoredTable): AsyncGenerator<CopiedPage> {
  const { client, live, restored, dryRun } = deps;
  for await (const items of pagesOf(client, live(table))) {
    const wanted = items.map((item) => ({ table, key: keyOf(table, item) }));
    const before = await batchRead(client, namesOf(restored), wanted);
    const newer = items.filter((_, place) => before[place] === undefined);
    const later = await laterCases(deps, [...new Set(newer.flatMap(casesNamedIn))]);
    const writes = newer.map((item) => ({
      live: item,
      fate: fateOfLater(table, item, (caseId) => later.has(caseId)),
    }));
    yield pageOf(table, writes);
    if (!dryRun) await writeCopies(client, table, live(table), writes);
  }
}

/**
 * Makes one table of a stage what its restored table is, page by page, with little in memory. A run that was cut off is repeated: what is
 * as it should be is not written again. Writes of the stage must be stopped. Each page comes before it is written: what a run undid that
 * was cut off is in no later one.
 * @throws SomebodyWrites where an item changed meanwhile
 */
export async function* copyBack(deps: CopyDeps, table: RestoredTable): AsyncGenerator<CopiedPage> {
  yield* bringBack(deps, table);
  yield* takeAway(deps, table);
}

/** The tables in the order of their copies: history first, and last what sets the outside going. */
export const copyOrder: readonly RestoredTable[] = ['Audit', 'Directory', 'Clinical', 'Cases', 'Schedule', 'Outbox'];

/** Sums what became of the pages of a table. */
export const addCounts = (sum: CopyCounts, more: CopyCounts): CopyCounts => ({
  same: sum.same + more.same,
  added: sum.added + more.added,
  changed: sum.changed + more.changed,
  removed: sum.removed + more.removed,
  kept: sum.kept + more.kept,
});
