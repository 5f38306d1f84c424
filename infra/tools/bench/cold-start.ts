import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type FunctionName, functions } from '../../../functions/functions.ts';
import { bundleFunctions } from '../../bundling/bundle-functions.ts';
import { bundleBaseline } from './baseline.ts';
import { eventOf } from './gateway-event.ts';
import { startMeteredSystem } from './metered-system.ts';
import { intake, referrer, staff } from './sample-requests.ts';

const rounds = 15;

/** Says what processor time it took as soon as there is an answer; anything thrown ends the run with its stack. */
const runner = `const [file, event] = process.argv.slice(2);
const { handler } = await import(file);
const context = { awsRequestId: 'cold', functionName: 'cold', getRemainingTimeInMillis: () => 5000 };
await handler(JSON.parse(event), context);
const { user, system } = process.cpuUsage();
process.stdout.write(String((user + system) / 1000), () => process.exit(0));`;

/** A first request for each function that reads or writes what its requests usually do, as far as empty tables have it. */
const firstRequests = (bookingToken: string): Partial<Record<FunctionName, unknown>> => ({
  intake: eventOf('submitIntake', { body: intake() }).event,
  directory: eventOf('listClinics', {}).event,
  visits: eventOf('getAppointment', { caller: staff, path: { id: 'apt_00000000000000000000' } }).event,
  referrals: eventOf('listReferrals', { caller: referrer }).event,
  staff: eventOf('listWorklist', { caller: staff }).event,
  authorizer: {
    headers: { authorization: `Bearer ${bookingToken}` },
    methodArn: 'arn:aws:execute-api:us-east-1:0:a/b/GET/c',
    requestContext: { requestId: 'r', identity: { sourceIp: '192.0.2.7' } },
  },
  relay: { Records: [] },
  sweeper: {},
});

interface Contender {
  name: string;
  file: string;
  event: unknown;
  runs: ColdStart[];
}

/** From starting the process to its first answer, in milliseconds. */
interface ColdStart {
  elapsed: number;
  /** What of it the process computed: on a busy machine the steadier figure. */
  computed: number;
}

/** @throws what the function said where it failed */
async function coldStart(runnerFile: string, { file, event }: Contender): Promise<ColdStart> {
  const started = performance.now();
  const child = spawn(process.execPath, [runnerFile, file, JSON.stringify(event)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, fault] = [text(child.stdout), text(child.stderr)];
  const answered = once(child.stdout, 'data').then(() => performance.now());
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${file} did not answer: ${(await fault).slice(-500)}`);
  return { elapsed: (await answered) - started, computed: Number(await said) };
}

async function contenders(folder: string, events: Partial<Record<FunctionName, unknown>>): Promise<Contender[]> {
  const list = [];
  for (const name of ['empty-handler', 'bare-client'] as const)
    list.push({ name, file: (await bundleBaseline(name, folder)).file, event: {}, runs: [] });
  const names = (Object.keys(functions) as FunctionName[]).filter((name) => events[name]);
  const bundles = await bundleFunctions(names, folder);
  for (const name of names) list.push({ name, file: bundles[name].file, event: events[name], runs: [] });
  return list;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Elapsed and computed, each as the median of its runs. */
const medians = (runs: readonly ColdStart[]): [number, number] => [
  median(runs.map(({ elapsed }) => elapsed)),
  median(runs.map(({ computed }) => computed)),
];

function show(all: readonly Contender[]): void {
  const [empty = [], bare = []] = all.map(({ runs }) => medians(runs));
  console.log(`process start to first answer, medians of ${rounds} interleaved runs: elapsed | processor time`);
  console.log('targets: ≤ 1.00 × bare client, ≤ 1.75 × empty handler');
  for (const { name, runs } of all) {
    const times = medians(runs).map((time, at) => {
      const ratios = [bare[at] ?? 0, empty[at] ?? 0].map((base) => (time / base).toFixed(2));
      return `${time.toFixed(0).padStart(4)} ms ${ratios[0]} × bare ${ratios[1]} × empty`;
    });
    console.log(`${name.padEnd(14)} ${times.join(' | ')}`);
  }
}

const folder = await mkdtemp(join(tmpdir(), 'spinebridge-cold-start-'));
const system = await startMeteredSystem();
try {
  const runnerFile = join(folder, 'runner.mjs');
  await writeFile(runnerFile, runner);
  const { bookingToken } = (await system.ask('submitIntake', { body: intake() })).body;
  const all = await contenders(folder, firstRequests(bookingToken));
  for (let round = 0; round < rounds; round++)
    for (const contender of all) contender.runs.push(await coldStart(runnerFile, contender));
  show(all);
} finally {
  await system.stop();
  await rm(folder, { recursive: true });
}
