import { type FunctionDescription, type FunctionName, functions, type Verb } from '../../../../functions/functions.ts';
import type { Stage } from '../../../stages.ts';
import type { AskCli } from '../deployed/aws-cli.ts';
import type { ListResources } from '../deployed/resource-names.ts';
import { restoredTables } from './restored-tables.ts';

const writes: ReadonlySet<Verb> = new Set(['put', 'update', 'delete']);

const writesWhatIsRestored = ({ tables }: FunctionDescription): boolean =>
  restoredTables.some((table) => tables[table]?.some((verb) => writes.has(verb)));

const described = Object.entries(functions) as [FunctionName, FunctionDescription][];

/** The functions that may write a table which is restored. */
export const writingFunctions: readonly FunctionName[] = described
  .filter(([, description]) => writesWhatIsRestored(description))
  .map(([name]) => name);

/** Seconds after which whatever ran when writes were stopped has ended. */
export const lastWriteSeconds = Math.max(...writingFunctions.map((name) => functions[name].timeoutSeconds));

/** A writing function and what it is called in its account. */
export interface Writer {
  readonly name: FunctionName;
  readonly deployed: string;
}

/** Finds what the writing functions of a stage are called. @throws in words where one is not deployed */
export async function deployedWriters(stage: Stage['name'], list: ListResources): Promise<Writer[]> {
  const parts = await Promise.all(['service', 'background'].map((part) => list(`Spinebridge-${stage}-${part}`)));
  const lambdas = parts.flat().filter(({ ResourceType }) => ResourceType === 'AWS::Lambda::Function');
  return writingFunctions.map((name) => {
    const pattern = new RegExp(`^${name}Function[0-9A-F]{8}$`);
    const deployed = lambdas.find(({ LogicalResourceId }) => pattern.test(LogicalResourceId))?.PhysicalResourceId;
    if (deployed === undefined)
      throw new Error(`The stacks of ${stage} have no function ${name}: deploy the stage first.`);
    return { name, deployed };
  });
}

async function kept(ask: AskCli, deployed: string): Promise<number | undefined> {
  const said = await ask(['lambda', 'get-function-concurrency', '--function-name', deployed]);
  // A function that reserves nothing is answered with no text at all.
  return said.trim() === '' ? undefined : JSON.parse(said).ReservedConcurrentExecutions;
}

/** @returns the names of the writing functions that may run; none once writes are stopped. */
export async function runningWriters(ask: AskCli, writers: readonly Writer[]): Promise<FunctionName[]> {
  const numbers = await Promise.all(writers.map(({ deployed }) => kept(ask, deployed)));
  return writers.filter((_, place) => numbers[place] !== 0).map(({ name }) => name);
}

const put = (ask: AskCli, deployed: string, containers: number): Promise<string> =>
  ask([
    ...['lambda', 'put-function-concurrency', '--function-name', deployed],
    ...['--reserved-concurrent-executions', `${containers}`],
  ]);

/** Does it for each, whatever comes of the others: one that AWS refuses leaves no other down. @throws in words, with each that failed */
async function forEach(writers: readonly Writer[], turn: (writer: Writer) => Promise<unknown>): Promise<void> {
  const failed: string[] = [];
  for (const writer of writers)
    try {
      await turn(writer);
    } catch (error) {
      failed.push(`  ${writer.name}: ${(error as Error).message}`);
    }
  if (failed.length === 0) return;
  const done = `${writers.length - failed.length} of ${writers.length} are turned. Run the same command again.`;
  throw new Error(['Not for every function:', ...failed, done].join('\n'));
}

/** Lets none of them run. What ran before ends by itself within `lastWriteSeconds`. @throws in words where one could not be stopped */
export const stopWrites = (ask: AskCli, writers: readonly Writer[]): Promise<void> =>
  forEach(writers, ({ deployed }) => put(ask, deployed, 0));

/** Gives each what the stage reserves for it. @throws in words where one stays stopped */
export const resumeWrites = (ask: AskCli, writers: readonly Writer[], { reservedConcurrency }: Stage): Promise<void> =>
  forEach(writers, ({ name, deployed }) =>
    reservedConcurrency
      ? put(ask, deployed, reservedConcurrency[name])
      : ask(['lambda', 'delete-function-concurrency', '--function-name', deployed]),
  );
