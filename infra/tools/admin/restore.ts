import { createInterface } from 'node:readline/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { systemClock } from '../../../shared/gateways/system-clock.ts';
import { storeClient } from '../../../shared/store/dynamo/client.ts';
import { unlogged } from '../../../shared/store/dynamo/unlogged.ts';
import { stages } from '../../stages.ts';
import { awsCli } from './deployed/aws-cli.ts';
import { listByCli } from './deployed/resource-names.ts';
import { restoreActs } from './restore/restore-acts.ts';
import { type RestoreAsked, restoreArguments, restoreUsage } from './restore/restore-arguments.ts';
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

async function confirm(question: string): Promise<boolean> {
  const asked = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asked.question(question);
  asked.close();
  return answer.trim() === stage.name;
}

const asked = read();
const stage = stages[asked.stage];
const lists = new Map<string, UndoneList>();

function listOf(suffix: string): UndoneList {
  const list =
    lists.get(suffix) ?? undoneList(folder, `${stage.name}-${suffix}-${asked.dryRun ? 'would-be-' : ''}undone`);
  lists.set(suffix, list);
  return list;
}

process.once('SIGINT', () => {
  console.error('\nStopped. AWS goes on with the restores that have begun; the same command goes on from there.');
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
      confirm,
      undone: (suffix, page) => listOf(suffix).add(page),
    },
    asked,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
for (const list of lists.values()) for (const line of list.lines()) console.log(line);
