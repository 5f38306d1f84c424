import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Patch } from '../histories/mutants/mutant.ts';
import type { Order, Said } from './orders.ts';
import type { Sunk } from './sinks.ts';

/** A Tuesday at ten in New York: whatever day it is, every run begins then. */
const beginning = Date.UTC(2030, 0, 15, 15);

/** Where nothing of a person may stand: what is promised and told, timers, trays, the ledger, kept answers, who is on call, who did what. */
const scanned = ['Outbox', 'Requests', 'Directory', 'Audit'];

/** A running system with an ear at everything that leaves it. */
export interface ListenedSystem {
  url: string;
  /** What is known so far to have left it. */
  sunk: Sunk[];
  /** @returns all that left it so far, its log to the last line: streams may be read later than what was asked for is done */
  heard(): Promise<Sunk[]>;
  order(order: Order): Promise<void>;
  /** Reads what the tables keep that must hold nothing of a person. */
  items(): Promise<Sunk[]>;
  stop(): Promise<void>;
}

const environment = {
  ...process.env,
  NODE_ENV: 'production',
  POWERTOOLS_LOG_LEVEL: 'DEBUG',
  POWERTOOLS_METRICS_DISABLED: 'false',
  POWERTOOLS_DEV: undefined,
  VITEST: undefined,
};

/** Every line that the process writes is its log: lines of functions, metrics, warnings, and what nobody caught. */
function hearLog(child: ChildProcess, sunk: Sunk[]): Readable[] {
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  for (const stream of streams)
    stream.setEncoding('utf8').on('data', (text: string) => sunk.push({ sink: 'log', of: 'process', text }));
  return streams;
}

/** Resolves when a stream has brought these words. */
const brought = (stream: Readable, words: string): Promise<void> =>
  new Promise((resolve) => {
    let read = '';
    stream.on('data', (text: string) => {
      read += text;
      if (read.includes(words)) resolve();
    });
  });

async function itemsOf(engine: string): Promise<Sunk[]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: engine, region: 'us-east-1', credentials });
  const items: Sunk[] = [];
  for (const of of scanned)
    for await (const { Items = [] } of paginateScan({ client }, { TableName: of }))
      for (const item of Items) items.push({ sink: 'item', of, text: JSON.stringify(unmarshall(item)) });
  client.destroy();
  return items;
}

/** @param patches leaks that are planted in the product @throws where one of them finds no place */
export async function startListened(seed: number, patches: readonly Patch[] = []): Promise<ListenedSystem> {
  const dataDir = mkdtempSync(join(tmpdir(), 'spinebridge-'));
  writeFileSync(join(dataDir, 'clock.json'), JSON.stringify({ aheadMilliseconds: beginning - Date.now() }));
  const main = join(import.meta.dirname, 'system-process.ts');
  const child = fork(main, [JSON.stringify({ dataDir, seed, patches })], {
    silent: true,
    execArgv: [],
    env: environment,
  });
  const sunk: Sunk[] = [];
  const waiting = new Map<number, () => void>();
  const streams = hearLog(child, sunk);
  const ready = await new Promise<Extract<Said, { ready: object }>['ready']>((resolve, reject) => {
    child.on('message', (said: Said) => {
      if ('sunk' in said) sunk.push(said.sunk);
      else if ('done' in said) waiting.get(said.done)?.();
      else resolve(said.ready);
    });
    child.once('exit', (code) =>
      reject(new Error(`The system ended with ${code}: ${sunk.map(({ text }) => text).join('')}`)),
    );
  });
  if (ready.misplaced.length > 0) throw new Error(`Leaks that have no place: ${ready.misplaced.join(', ')}`);
  let orders = 0;
  const order = (each: Order): Promise<void> =>
    new Promise((resolve) => {
      const number = ++orders;
      waiting.set(number, resolve);
      child.send({ ...each, number });
    });
  return {
    url: ready.url,
    sunk,
    async heard() {
      const words = `heard ${orders}`;
      const all = streams.map((stream) => brought(stream, words));
      await order({ write: words });
      await Promise.all(all);
      return sunk;
    },
    order,
    items: () => itemsOf(ready.engine),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.send({ stop: true, number: 0 });
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
