import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';
import type { SourceNames } from './restore-plan.ts';
import { restoredName, restoredTables } from './restored-tables.ts';
import { type TableFacts, tableFacts } from './table-facts.ts';

/** The stage's table, and what was restored of it. */
interface Pair {
  readonly name: string;
  readonly live: TableFacts | undefined;
  readonly target: string;
  readonly restored: TableFacts | undefined;
}

/** Region and account of a table. */
const placeOf = (arn = ''): string => arn.split(':').slice(3, 5).join(':');

/** Whether it says to be the restore of another table: in a new region it must be, because the stage's own is a new one. */
const isForeign = ({ live, restored }: Pick<Pair, 'live' | 'restored'>): boolean => {
  const source = restored?.restore?.SourceTableArn;
  return source !== undefined && source !== live?.arn;
};

function faultsOf({ name, live, target, restored }: Pair): string[] {
  if (!live) return [`${name} does not exist.`];
  if (!live.window) return [`${name} has no point-in-time recovery, so what is copied could not be taken back.`];
  if (!restored) return [`${target} does not exist.`];
  const { status, restore } = restored;
  if (status !== 'ACTIVE' || restore?.RestoreInProgress) return [`${target} is still being restored.`];
  return isForeign({ live, restored }) && placeOf(live.arn) === placeOf(restore?.SourceTableArn)
    ? [`${target} is the restore of another table (${restore?.SourceTableArn}).`]
    : [];
}

const instantOf = ({ restored }: Pair): string => {
  const at = restored?.restore?.RestoreDateTime;
  return at
    ? Temporal.Instant.fromEpochMilliseconds(at.getTime()).toString({ smallestUnit: 'second' })
    : 'nobody knows when';
};

/** A backup of the vault is made table by table; what is copied from it lies minutes apart. */
function warningsOf(pairs: readonly Pair[]): string[] {
  const foreign = pairs
    .filter(isForeign)
    .map(({ target, restored }) => `${target} is the restore of ${restored?.restore?.SourceTableArn}.`);
  if (new Set(pairs.map(instantOf)).size === 1) return foreign;
  return [
    ...foreign,
    'The restored tables are not of one second: check them, and expect more that does not fit together.',
    ...pairs.map((pair) => `  ${pair.target}: ${instantOf(pair)}`),
  ];
}

/**
 * Looks whether restored tables can be copied into those of their stage.
 * @returns what an operator must know of them, a line each
 * @throws Error in words, with every fault at once
 */
export async function copyWarnings(client: DynamoDBClient, names: SourceNames, suffix: string): Promise<string[]> {
  const pairs = await Promise.all(
    restoredTables.map(async (table): Promise<Pair> => {
      const [name, target] = [names[table], restoredName(names[table], suffix)];
      const [live, restored] = await Promise.all([tableFacts(client, name), tableFacts(client, target)]);
      return { name, live, target, restored };
    }),
  );
  const faults = pairs.flatMap(faultsOf);
  if (faults.length === 0) return warningsOf(pairs);
  throw new Error(['Nothing was copied:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
}
