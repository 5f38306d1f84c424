import type { DynamoDBClient, TableDescription } from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { type RestoredTable, restoredName, restoredTables } from './restored-tables.ts';
import { describedTable, type TableFacts, tableFacts } from './table-facts.ts';

/** The deployed names of a stage's tables. */
export type SourceNames = Readonly<Record<RestoredTable, string>>;

/** What is to become of one table. */
export interface TablePlan {
  readonly table: RestoredTable;
  readonly source: TableFacts;
  readonly target: string;
  /** An earlier run of the same restore began it. */
  readonly isBegun: boolean;
}

const told = (date: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime()).toString({ smallestUnit: 'second' });

function faultOfSource({ name, window }: TableFacts, at: Temporal.Instant): string[] {
  if (!window) return [`${name} has no point-in-time recovery. Restore it from the vault (docs/runbooks/restore.md).`];
  const { earliest, latest } = window;
  const isInside = at.epochMilliseconds >= earliest.getTime() && at.epochMilliseconds <= latest.getTime();
  return isInside ? [] : [`${name} can be restored to instants from ${told(earliest)} to ${told(latest)} only.`];
}

/** Whether a table is the restore of this very table to this very second: it may be gone on with. */
export const isRestoreOf = ({ arn }: TableFacts, at: Temporal.Instant, { RestoreSummary }: TableDescription): boolean =>
  RestoreSummary?.SourceTableArn === arn && RestoreSummary.RestoreDateTime?.getTime() === at.epochMilliseconds;

/** Whatever else has the name is not ours to touch. */
function faultOfTarget(present: TableDescription, source: TableFacts, at: Temporal.Instant): string[] {
  if (isRestoreOf(source, at, present)) return [];
  const other = present.RestoreSummary?.RestoreDateTime;
  const what = other ? `the restore of another table, or to ${told(other)}` : 'no restore';
  return [`${present.TableName} exists already and is ${what}. Name another --suffix.`];
}

/**
 * Looks whether all tables can be restored to one second, and what an earlier run has done.
 * @throws Error in words, with every fault at once; nothing was changed then
 */
export async function restorePlan(
  client: DynamoDBClient,
  names: SourceNames,
  at: Temporal.Instant,
  suffix: string,
): Promise<TablePlan[]> {
  const faults: string[] = [];
  const looked = restoredTables.map(async (table): Promise<TablePlan[]> => {
    const target = restoredName(names[table], suffix);
    const [source, present] = await Promise.all([tableFacts(client, names[table]), describedTable(client, target)]);
    if (!source) {
      faults.push(`${names[table]} does not exist. Restore it from the vault (docs/runbooks/restore.md).`);
      return [];
    }
    faults.push(...(present ? faultOfTarget(present, source, at) : faultOfSource(source, at)));
    return [{ table, source, target, isBegun: present !== undefined }];
  });
  const plan = (await Promise.all(looked)).flat();
  if (faults.length === 0) return plan;
  throw new Error([`Nothing was restored to ${at}:`, ...faults.toSorted().map((fault) => `  ${fault}`)].join('\n'));
}

/**
 * Looks for tables that were restored by other means under the names that a restore gives, so that they can be set as their sources are.
 * @throws Error in words where one is missing
 */
export async function protectPlan(client: DynamoDBClient, names: SourceNames, suffix: string): Promise<TablePlan[]> {
  const plans = await Promise.all(
    restoredTables.map(async (table): Promise<TablePlan> => {
      const [name, target] = [names[table], restoredName(names[table], suffix)];
      const [source, present] = await Promise.all([tableFacts(client, name), describedTable(client, target)]);
      if (!source || !present) throw new Error(`${source ? target : name} does not exist. Nothing was set.`);
      return { table, source, target, isBegun: true };
    }),
  );
  return plans;
}
