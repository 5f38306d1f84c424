import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { practice } from '../../../shared/config/practice.ts';
import { newCaseEvent } from '../../../shared/domain/messages/event-makers.ts';
import { randomIds } from '../../../shared/gateways/random-ids.ts';
import { ledger } from '../../../shared/store/ledger.ts';
import { engineFile } from '../../local/stack.ts';
import { newSource, sendFrom, timeToPage } from './pages.ts';
import { percentile } from './report/figures.ts';
import { startSystem } from './running-system.ts';
import { intake } from './sample-requests.ts';

/**
 * From sending an emergency to the SMS of its page handed to SNS, on the running local system: alone, and while 100 notices
 * wait that were promised in one transaction the moment before. It does not prove how long DynamoDB's stream, a cold start
 * or a carrier takes in AWS; that pages do not wait behind notices, and what our own code takes, it does.
 */
const alone = 200;
const crowded = 60;
const notices = 100;
const goalMilliseconds = 2000;

type Known = { caseId: string; code: string; urgency: 'routine'; version: number };

const dataDir = mkdtempSync(join(tmpdir(), 'spinebridge-bench-'));
const { api, stop } = await startSystem(dataDir);
const { endpoint } = JSON.parse(readFileSync(join(dataDir, engineFile), 'utf8'));
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
const { commit } = ledger(client, (table) => table, practice.zone);

/** Routine cases, for notices to tell of. */
async function storeCases(): Promise<Known[]> {
  const cases: Known[] = [];
  while (cases.length < notices) {
    const { body } = await sendFrom(api, newSource(), intake());
    cases.push({ caseId: body.intakeId, code: body.confirmationCode, urgency: 'routine', version: 1 });
  }
  return cases;
}

async function queueNotices(cases: readonly Known[]): Promise<void> {
  const stamp = { ids: randomIds, now: Temporal.Now.instant() };
  const changes = cases.map((each) => ({ kind: 'event', event: newCaseEvent(stamp, each) }) as const);
  await commit(changes, randomIds.next('txn'));
}

function show(name: string, times: readonly number[]): void {
  const [half, slow] = [percentile(times, 0.5), percentile(times, 0.99)];
  const verdict = slow < goalMilliseconds ? 'within' : 'beyond';
  console.log(
    `${name}: p50 ${half} ms, p99 ${slow} ms, slowest ${Math.max(...times)} ms of ${times.length}; ${verdict} ${goalMilliseconds} ms`,
  );
}

try {
  await timeToPage(api);
  const times: number[] = [];
  while (times.length < alone) times.push(await timeToPage(api));
  show('page, alone', times);

  const cases = await storeCases();
  const behind: number[] = [];
  while (behind.length < crowded) {
    await queueNotices(cases);
    behind.push(await timeToPage(api));
  }
  show(`page, ${notices} notices queued`, behind);
} finally {
  client.destroy();
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
}
