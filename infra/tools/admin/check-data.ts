import { practice } from '../../../shared/config/practice.ts';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { schedulingSettings } from '../../../shared/config/scheduling.ts';
import { randomIds } from '../../../shared/gateways/random-ids.ts';
import { systemClock } from '../../../shared/gateways/system-clock.ts';
import { storeClient } from '../../../shared/store/dynamo/client.ts';
import { ledger } from '../../../shared/store/ledger.ts';
import { askOperator } from './ask-operator.ts';
import { type CheckAsked, checkArguments, checkUsage } from './check-data/check-arguments.ts';
import { checkData } from './check-data/check-data.ts';
import { findingLine, isSettled, summaryLines } from './check-data/check-report.ts';
import type { Checked } from './check-data/judged.ts';
import { deployedNames, listByCli } from './deployed/resource-names.ts';
import { restoredName } from './restore/restored-tables.ts';
import { storeAtHand, wordsOf } from './store-at-hand.ts';

function read(): CheckAsked {
  try {
    return checkArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n${checkUsage}`);
    process.exit(2);
  }
}

async function storeOf({ stage, suffix }: CheckAsked) {
  if (stage === undefined) return storeAtHand();
  const { tables } = await deployedNames(stage, listByCli);
  const tableName = (table: keyof typeof tables) =>
    suffix === undefined ? tables[table] : restoredName(tables[table], suffix);
  return { client: storeClient(), tableName, clock: systemClock };
}

async function isWanted({ stage, suffix, yes }: CheckAsked): Promise<boolean> {
  if (yes) return true;
  const whose = stage ?? 'the local system';
  const of = suffix === undefined ? whose : `${whose}, tables ${suffix}`;
  return (await askOperator(`Mend the records of ${of}? People may hear of a case twice. Type yes: `)) === 'yes';
}

const asked = read();
try {
  const { clock, ...store } = await storeOf(asked);
  const mends = asked.repair && (await isWanted(asked));
  const found: Checked[] = [];
  const deps = {
    ...store,
    now: clock.now(),
    ids: randomIds,
    ruleset,
    practiceState: schedulingSettings.practiceState,
    ...(mends && { ledger: ledger(store.client, store.tableName, practice.zone) }),
  };
  for await (const checked of checkData(deps)) {
    // The summary asks only whether there is a repair: whole records of many findings are not kept.
    found.push(checked.repair ? { ...checked, repair: [] } : checked);
    console.log(findingLine(checked));
  }
  for (const line of summaryLines(found, mends)) console.log(line);
  process.exitCode = isSettled(found) ? 0 : 1;
} catch (error) {
  console.error(wordsOf(error));
  process.exitCode = 1;
}
