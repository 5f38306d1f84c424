import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from '../demo/client.ts';
import { emergency, newSource, sendFrom, timeToPage } from './pages.ts';
import { percentile } from './report/figures.ts';
import { startSystem } from './running-system.ts';
import { intake } from './sample-requests.ts';

/**
 * Target S8 on the running local system: a flood of intakes, one in four of them an invented emergency, and in the midst of it
 * true emergencies from elsewhere. Printed are what was stored, how soon the true ones were paged, and what each phone of the
 * staff got. `FLOOD=10000` sends more than a thousand. It does not prove what the firewall and the throttle of the route,
 * which only AWS has, would let through.
 */
const count = Number(process.env.FLOOD ?? 1000);
const atOnce = 8;
/** A true emergency after so many of the flood. */
const between = Math.ceil(count / 10);
/** How long it is waited until all is sent that the flood set going. */
const patienceMilliseconds = 120_000;
const fiveMinutes = 300_000;

interface Text {
  at: string;
  to: string;
  kind: string;
  body: string;
}

const isEmergency = (n: number): boolean => n % 4 === 3;
const kindOf = (n: number): string => (isEmergency(n) ? 'emergency' : 'routine');

/** Sends the flood, so many at a time, and true emergencies beside it. */
async function flood(api: Api, sourceOf: (n: number) => string) {
  const answered: Record<string, number> = {};
  const trueOnes: Promise<number>[] = [];
  let next = 0;
  const sendOn = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) {
      if (n % between === between - 1) trueOnes.push(timeToPage(api));
      const { status } = await sendFrom(api, sourceOf(n), isEmergency(n) ? emergency() : intake());
      const name = `${kindOf(n)} ${status}`;
      answered[name] = (answered[name] ?? 0) + 1;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, sendOn));
  const seconds = (performance.now() - began) / 1000;
  return { answered, seconds, times: await Promise.all(trueOnes) };
}

const textsOf = async (api: Api): Promise<Text[]> => (await api.get('/_local/outbox?channel=sms')).body.messages;

/** Waits until three seconds bring nothing new. @returns all texts to phones of the staff, and seconds waited */
async function settled(api: Api) {
  const began = Date.now();
  let texts = await textsOf(api);
  for (let last = -1; last !== texts.length && Date.now() - began < patienceMilliseconds; ) {
    last = texts.length;
    await sleep(3000);
    texts = await textsOf(api);
  }
  return { texts, seconds: (Date.now() - began) / 1000 };
}

const isPage = ({ kind }: Text): boolean => ['page', 'escalation', 'flood-page'].includes(kind);

/** The most of some instants, in order, that any five minutes hold. */
const mostInFiveMinutes = (instants: readonly number[]): number =>
  Math.max(0, ...instants.map((from) => instants.filter((at) => at >= from && at < from + fiveMinutes).length));

function showPhones(texts: readonly Text[]): void {
  for (const [phone, own] of Map.groupBy(texts, ({ to }) => to)) {
    const ofKind = Map.groupBy(own, ({ kind }) => kind);
    const kinds = [...ofKind].map(([kind, { length }]) => `${length} ${kind}`).join(', ');
    const others = own.filter((each) => !isPage(each)).map(({ at }) => Date.parse(at));
    console.log(`    ${phone}: ${kinds}; most in five minutes that are no page: ${mostInFiveMinutes(others)}`);
  }
}

async function measure(name: string, sourceOf: (n: number) => string): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'spinebridge-bench-'));
  const { api, stop } = await startSystem(dataDir);
  try {
    await timeToPage(api);
    const { answered, seconds, times } = await flood(api, sourceOf);
    const rest = await settled(api);
    console.log(`${name}: ${count} intakes in ${seconds.toFixed(0)} s, all told ${rest.seconds.toFixed(0)} s later`);
    console.log(`    answered: ${JSON.stringify(answered)}`);
    console.log(
      `    ${times.length} true emergencies from elsewhere: paged after p50 ${percentile(times, 0.5)} ms, slowest ${Math.max(...times)} ms (target 5,000)`,
    );
    showPhones(rest.texts);
    await api.advance('PT6M');
    const later = (await textsOf(api)).slice(rest.texts.length);
    console.log(`    in the six minutes after: ${later.map(({ to, body }) => `${to} ${body}`).join('\n        ')}`);
  } finally {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await measure('from one source', () => '127.0.0.1');
const many = Array.from({ length: Math.ceil(count / 5) }, newSource);
await measure(`from ${many.length} sources`, (n) => many[n % many.length] ?? '127.0.0.1');
