import { type DynamoDBClient, RestoreTableToPointInTimeCommand } from '@aws-sdk/client-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import { type Patience, patiently } from './patience.ts';
import { isRestoreOf, type TablePlan } from './restore-plan.ts';
import { describedTable, type TableFacts, tableFacts } from './table-facts.ts';
import { settings } from './table-settings.ts';

/** What became of one table. */
export interface RestoreOutcome {
  readonly plan: TablePlan;
  /** The restored table as AWS describes it at the end; absent where it did not come about. */
  readonly restored?: TableFacts;
  /** What it lacks, or why it did not come about; empty where all is as at the source. */
  readonly lacks: readonly string[];
}

const commandOf = ({ source, target }: TablePlan, at: Temporal.Instant) =>
  new RestoreTableToPointInTimeCommand({
    SourceTableName: source.name,
    TargetTableName: target,
    RestoreDateTime: new Date(at.epochMilliseconds),
    ...(source.keyArn && {
      SSESpecificationOverride: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: source.keyArn },
    }),
    ...(source.onDemand && { OnDemandThroughputOverride: source.onDemand }),
  });

/** A call whose answer was lost is repeated, and refused then: its table is there. */
async function start(client: DynamoDBClient, plan: TablePlan, at: Temporal.Instant): Promise<void> {
  try {
    await client.send(commandOf(plan, at));
  } catch (error) {
    const present = await describedTable(client, plan.target);
    if (!present || !isRestoreOf(plan.source, at, present)) throw error;
  }
}

/** Looks between which a table that is still being restored is told of. */
const toldEvery = 10;

async function untilActive(client: DynamoDBClient, target: string, patience: Patience, tell = () => {}): Promise<void> {
  for (let look = 1; ; look++) {
    const now = await patiently(patience, () => describedTable(client, target));
    if (!now) throw new Error('AWS gave up restoring it; the table is gone again');
    if (now.TableStatus === 'ACTIVE' && !now.RestoreSummary?.RestoreInProgress) return;
    if (now.TableStatus !== 'CREATING' && now.TableStatus !== 'ACTIVE' && now.TableStatus !== 'UPDATING')
      throw new Error(`AWS says ${now.TableStatus} of it`);
    if (look % toldEvery === 1) tell();
    await patience.pause(patience.pollMilliseconds);
  }
}

async function factsOf(client: DynamoDBClient, name: string, patience: Patience): Promise<TableFacts> {
  const facts = await patiently(patience, () => tableFacts(client, name));
  if (!facts) throw new Error(`${name} is gone`);
  return facts;
}

/** Sets what is not as at the source, one thing after the other: a table takes one change at a time. @returns it as described again */
async function settle(client: DynamoDBClient, { source, target }: TablePlan, patience: Patience): Promise<TableFacts> {
  const found = await factsOf(client, target, patience);
  for (const setting of settings) {
    if (setting.isSet(source, found)) continue;
    await patiently(patience, () => setting.set(client, source, target, found.arn));
  }
  await untilActive(client, target, patience);
  return factsOf(client, target, patience);
}

async function restoreOne(
  client: DynamoDBClient,
  plan: TablePlan,
  at: Temporal.Instant | undefined,
  patience: Patience,
): Promise<RestoreOutcome> {
  try {
    if (at && !plan.isBegun) await patiently(patience, () => start(client, plan, at));
    await untilActive(client, plan.target, patience, () => patience.say(`${plan.table}: being restored.`));
    const restored = await settle(client, plan, patience);
    const lacks = settings.filter(({ isSet }) => !isSet(plan.source, restored)).map(({ label }) => label);
    patience.say(
      `${plan.table}: ${lacks.length === 0 ? 'restored and protected' : 'restored, but not as its source'}.`,
    );
    return { plan, restored, lacks };
  } catch (error) {
    patience.say(`${plan.table}: not restored.`);
    return { plan, lacks: [(error as Error).message] };
  }
}

/**
 * Restores tables side by side to one second, sets each to what its source is set to, and looks again whether that is so. A run that
 * was cut off is repeated: what has begun goes on. One table that fails stops no other.
 * @param at undefined where all have begun
 */
export const restoreTables = (
  client: DynamoDBClient,
  plans: readonly TablePlan[],
  at: Temporal.Instant | undefined,
  patience: Patience,
): Promise<RestoreOutcome[]> => Promise.all(plans.map((plan) => restoreOne(client, plan, at, patience)));
