import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FunctionName, functions } from '../../functions/functions.ts';
import { bundleFunction } from '../bundling/bundle-function.ts';
import { bundleBaseline } from './baseline.ts';
import { eventOf } from './gateway-event.ts';
import { startMeteredSystem } from './metered-system.ts';
import { intake, referrer, staff } from './sample-requests.ts';

const runs = 15;

/** Says the answer's status as soon as there is one; anything thrown ends the run with its stack. */
const runner = `const [file, event] = process.argv.slice(2);
const { handler } = await import(file);
const context = { awsRequestId: 'cold', functionName: 'cold', getRemainingTimeInMillis: () => 5000 };
const answer = await handler(JSON.parse(event), context);
process.stdout.write(String(answer?.statusCode ?? 'done'), () => process.exit(0));`;

/** A first request for each function that reads or writes what its requests usually do, as far as empty tables have it. */
const firstRequests = (bookingToken: string): Partial<Record<FunctionName, unknown>> => ({
  intake: eventOf('submitIntake', { body: intake }).event,
  directory: eventOf('listClinics', {}).event,
  visits: eventOf('getAppointment', { caller: staff, path: { id: 'apt_00000000000000000000' } }).event,
  referrals: eventOf('listReferrals', { caller: referrer }).event,
  staff: eventOf('listWorklist', { caller: staff }).event,
  authorizer: {
    headers: { authorization: `Bearer ${bookingToken}` },
    methodArn: 'arn:aws:execute-api:us-east-1:0:a/b/GET/c',
  },
  relay: { Records: [] },
  sweeper: {},
});

interface Contender {
  name: string;
  file: string;
  event: unknown;
  milliseconds: number[];
}

/** @returns milliseconds from starting the process to its first answer. @throws what the function said where it failed */
async function coldStart(runnerFile: string, { file, event }: Contender): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [runnerFile, file, JSON.stringify(event)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (words) => {
    said += words;
  });
  const answered = once(child.stdout, 'data').then(() => performance.now());
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${file} did not answer: ${said.slice(-500)}`);
  return (await answered) - started;
}

async function contenders(folder: string, events: Partial<Record<FunctionName, unknown>>): Promise<Contender[]> {
  const list = [];
  for (const name of ['empty-handler', 'bare-client'] as const)
    list.push({ name, file: (await bundleBaseline(name, folder)).file, event: {}, milliseconds: [] });
  for (const name of Object.keys(functions) as FunctionName[])
    if (events[name])
      list.push({
        name,
        file: (await bundleFunction(name, folder)).file,
        event: events[name],
        milliseconds: [],
      });
  return list;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const folder = await mkdtemp(join(tmpdir(), 'spinebridge-cold-start-'));
const system = await startMeteredSystem();
try {
  const runnerFile = join(folder, 'runner.mjs');
  await writeFile(runnerFile, runner);
  const { bookingToken } = (await system.ask('submitIntake', { body: intake })).body;
  const all = await contenders(folder, firstRequests(bookingToken));
  for (let run = 0; run < runs; run++)
    for (const contender of all) contender.milliseconds.push(await coldStart(runnerFile, contender));
  const [empty = 0, bare = 0] = all.map(({ milliseconds }) => median(milliseconds));
  console.log(
    `process start to first answer, median of ${runs} interleaved runs; targets ≤ 1.00 × bare, ≤ 1.75 × empty`,
  );
  for (const { name, milliseconds } of all) {
    const time = median(milliseconds);
    const ratios = `${(time / bare).toFixed(2)} × bare client, ${(time / empty).toFixed(2)} × empty handler`;
    console.log(`${name.padEnd(14)} ${time.toFixed(0).padStart(4)} ms  ${ratios}`);
  }
} finally {
  await system.stop();
  await rm(folder, { recursive: true });
}
