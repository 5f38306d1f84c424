import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
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

const written = new Set<string>();

/** One line a case; a repeated run adds to the list of the one before. */
function undone(suffix: string, caseIds: readonly string[]): void {
  const fresh = caseIds.filter((caseId) => !written.has(caseId));
  if (fresh.length === 0) return;
  for (const caseId of fresh) written.add(caseId);
  mkdirSync(folder, { recursive: true });
  appendFileSync(
    join(folder, `${stage.name}-${suffix}-${asked.dryRun ? 'would-be-' : ''}undone.txt`),
    `${fresh.join('\n')}\n`,
  );
}

const asked = read();
const stage = stages[asked.stage];
process.once('SIGINT', () => {
  console.error('\nStopped looking. AWS goes on with what has begun; the same command goes on from there.');
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
      undone,
    },
    asked,
  );
  if (written.size > 0)
    console.log(
      `${written.size} cases have records that are undone: .build/restored lists them. Somebody must look at each.`,
    );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
