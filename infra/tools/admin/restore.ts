import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { systemClock } from '../../../shared/gateways/system-clock.ts';
import { storeClient } from '../../../shared/store/dynamo/client.ts';
import { unlogged } from '../../../shared/store/dynamo/unlogged.ts';
import { stages } from '../../stages.ts';
import { askOperator } from './ask-operator.ts';
import { awsCli } from './deployed/aws-cli.ts';
import { listByCli } from './deployed/resource-names.ts';
import { restoreActs } from './restore/restore-acts.ts';
import { type RestoreAsked, restoreArguments, restoreUsage } from './restore/restore-arguments.ts';
import { cutOffWords } from './restore/restore-report.ts';
import { type UndoneList, undoneList } from './restore/undone-list.ts';

const folder = fileURLToPath(new URL('../../../.build/restored', import.meta.url));

function read(): RestoreAsked {
  try {
    return restoreArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n${restoreUsage}`);
    process.exit(2);
  }
}

const asked = read();
const stage = stages[asked.stage];
const lists = new Map<string, UndoneList>();

function listOf(suffix: string): UndoneList {
  const list = lists.get(suffix) ?? undoneList(folder, `${stage.name}-${suffix}`, asked.dryRun);
  lists.set(suffix, list);
  return list;
}

function tellUndone(): void {
  for (const list of lists.values()) for (const line of list.lines()) console.log(line);
}

process.once('SIGINT', () => {
  console.error(`\n${cutOffWords(asked)}`);
  tellUndone();
  process.exit(130);
});
try {
  process.exitCode = await restoreActs(
    {
      stage,
      control: unlogged(new DynamoDBClient({ maxAttempts: 5 })),
      store: storeClient(),
      list: listByCli,
      ask: awsCli,
      patience: { pollMilliseconds: 30_000, pause: (milliseconds) => pause(milliseconds), say: console.log },
      now: () => systemClock.now(),
      confirm: async (question) => (await askOperator(question)) === stage.name,
      undone: (suffix, page) => listOf(suffix).add(page),
    },
    asked,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
tellUndone();
