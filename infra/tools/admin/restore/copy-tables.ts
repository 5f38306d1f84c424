import type { FunctionName } from '../../../../functions/functions.ts';
import {
  addCounts,
  type CopiedPage,
  type CopyCounts,
  type CopyDeps,
  copyBack,
  copyOrder,
  noCounts,
} from './copy-back.ts';
import type { RestoredTable } from './restored-tables.ts';

export interface CopyTables extends CopyDeps {
  /** Functions that may write now. */
  readonly running: () => Promise<readonly FunctionName[]>;
  readonly say: (line: string) => void;
  /** Takes down cases of which something is undone, and those of them that were emergencies. A case may come more than once. */
  readonly undone: (page: Pick<CopiedPage, 'undone' | 'emergencies'>) => void;
}

/** Pages between which a long table is told of. */
const toldEvery = 100;

const told = (table: RestoredTable, { added, changed, removed, kept, same }: CopyCounts): string =>
  `${table}: ${added} added, ${changed} changed, ${removed} removed, ${kept} kept as the stage has them, ${same} the same`;

/** @throws in words where writes are not stopped */
async function refuseWriters({ running }: CopyTables): Promise<void> {
  const writers = await running();
  if (writers.length === 0) return;
  throw new Error(
    `Writes are not stopped: ${writers.join(', ')} may run. First: npm run restore -- --stage <stage> --stop-writes`,
  );
}

async function copyTable(deps: CopyTables, table: RestoredTable): Promise<void> {
  let sum = noCounts();
  let pages = 0;
  for await (const page of copyBack(deps, table)) {
    sum = addCounts(sum, page.counts);
    deps.undone(page);
    if (++pages % toldEvery === 0) deps.say(`${told(table, sum)} so far`);
  }
  deps.say(told(table, sum));
}

/**
 * Copies restored tables into the stage's own, or says what that would do. A run that was cut off is repeated.
 * @throws in words where writes are not stopped, at the beginning or between two tables; a dry run needs them not stopped
 */
export async function copyTables(deps: CopyTables): Promise<void> {
  for (const table of copyOrder) {
    if (!deps.dryRun) await refuseWriters(deps);
    await copyTable(deps, table);
  }
}
