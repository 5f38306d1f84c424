import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import type { StoreClient } from '../../../../shared/store/dynamo/client.ts';
import type { Stage } from '../../../stages.ts';
import type { AskCli } from '../deployed/aws-cli.ts';
import { deployedNames, type ListResources } from '../deployed/resource-names.ts';
import type { CopiedPage } from './copy-back.ts';
import { copyWarnings } from './copy-plan.ts';
import { copyTables } from './copy-tables.ts';
import type { Patience } from './patience.ts';
import type { RestoreAsked } from './restore-arguments.ts';
import { protectPlan, restorePlan } from './restore-plan.ts';
import { nextLines, outcomeLines, plannedLines } from './restore-report.ts';
import { restoreTables } from './restore-tables.ts';
import { restoredName } from './restored-tables.ts';
import { deployedWriters, lastWriteSeconds, resumeWrites, runningWriters, stopWrites } from './writing-functions.ts';

/** What the acts of a restore reach the account by. */
export interface RestoreDeps {
  readonly stage: Stage;
  /** Describes and restores tables. */
  readonly control: DynamoDBClient;
  /** Reads and writes items. */
  readonly store: StoreClient;
  readonly list: ListResources;
  readonly ask: AskCli;
  readonly patience: Patience;
  readonly now: () => Temporal.Instant;
  /** Asks the operator. @returns whether they want it */
  readonly confirm: (question: string) => Promise<boolean>;
  /** Takes down cases of which something is undone, for whoever telephones. */
  readonly undone: (suffix: string, page: Pick<CopiedPage, 'undone' | 'emergencies'>) => void;
}

type Asked<Act extends RestoreAsked['act']> = RestoreAsked & { act: Act };

/**
 * Restores the stage's tables to one second, each under a new name; or sets what was restored by other means. @returns the exit code
 */
async function restore(deps: RestoreDeps, asked: Asked<'restore' | 'protect'>): Promise<number> {
  const { stage, control, list, patience } = deps;
  const { suffix, dryRun } = asked;
  const { tables } = await deployedNames(stage.name, list);
  const at = asked.act === 'restore' ? asked.at : undefined;
  const plans = await (at ? restorePlan(control, tables, at, suffix) : protectPlan(control, tables, suffix));
  const tell = (lines: readonly string[]) => lines.forEach(patience.say);
  tell(plannedLines(plans));
  if (dryRun) {
    patience.say('Nothing was done. Leave out --dry-run to do it.');
    return 0;
  }
  const outcomes = await restoreTables(control, plans, at, patience);
  tell(outcomeLines(outcomes));
  if (outcomes.every(({ lacks }) => lacks.length === 0)) {
    tell(nextLines(stage.name, suffix));
    return 0;
  }
  patience.say('Not everything is as it should be. Run the same command again: it goes on with what is missing.');
  return 1;
}

async function turnWrites(deps: RestoreDeps, { act, dryRun }: Asked<'stop-writes' | 'resume-writes'>): Promise<number> {
  const { stage, list, ask, patience } = deps;
  const writers = await deployedWriters(stage.name, list);
  const names = writers.map(({ name }) => name).join(', ');
  if (dryRun) {
    patience.say(`Nothing was done. Without --dry-run: ${act} of ${names}.`);
    return 0;
  }
  if (act === 'resume-writes') {
    await resumeWrites(ask, writers, stage);
    patience.say(`They run again: ${names}.`);
    return 0;
  }
  await stopWrites(ask, writers);
  patience.say(`Stopped: ${names}. Waiting ${lastWriteSeconds} seconds for what was under way.`);
  await patience.pause(lastWriteSeconds * 1000);
  patience.say('Nothing writes now. The practice works by telephone until --resume-writes.');
  return 0;
}

async function copy(deps: RestoreDeps, { suffix, dryRun, yes }: Asked<'copy-back'>): Promise<number> {
  const { stage, control, store, list, ask, patience, now, confirm, undone } = deps;
  const { tables } = await deployedNames(stage.name, list);
  for (const line of await copyWarnings(control, tables, suffix)) patience.say(line);
  const writers = await deployedWriters(stage.name, list);
  const wanted = `Copy the tables that end in -${suffix} into those of ${stage.name}`;
  if (!dryRun && !yes && !(await confirm(`${wanted}? Type the stage's name: `))) {
    patience.say('Nothing was copied.');
    return 1;
  }
  const back = `npm run restore -- --stage ${stage.name} --at ${now().toString({ smallestUnit: 'second' })}`;
  if (!dryRun) patience.say(`Write down how to take this back, also if it is cut off: ${back}, and copy that.`);
  await copyTables({
    client: store,
    live: (table) => tables[table],
    restored: (table) => restoredName(tables[table], suffix),
    now: () => Math.floor(now().epochMilliseconds / 1000),
    dryRun,
    running: () => runningWriters(ask, writers),
    say: patience.say,
    undone: (page) => undone(suffix, page),
  });
  patience.say(
    dryRun
      ? 'Nothing was written. Leave out --dry-run to copy.'
      : `Copied. To take this back: ${back}, and copy that; after a run that was cut off, by what the first one said. Next: npm run check:data -- --stage ${stage.name}`,
  );
  return 0;
}

/** Does what was asked. @returns the exit code. @throws in words where it cannot be done */
export function restoreActs(deps: RestoreDeps, asked: RestoreAsked): Promise<number> {
  if (asked.act === 'restore' || asked.act === 'protect') return restore(deps, asked);
  return asked.act === 'copy-back' ? copy(deps, asked) : turnWrites(deps, asked);
}
