import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Api } from '../../infra/tools/demo/client.ts';

const main = join(import.meta.dirname, '../../infra/local/main.ts');
const address = /http:\/\/localhost:\d+/;

/** A running system in a process of its own, with its own data folder and a free port. */
export interface Stack {
  api: Api;
  /** Its data folder: where an operator's tool finds it. */
  dataDir: string;
  /** Ends the process at once, as a power cut would, and starts the system again on the same data. */
  restartAfterKill(): Promise<void>;
  stop(): Promise<void>;
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = output.match(address);
      if (found) resolve(found[0]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The system ended with ${code}: ${output}`)));
  });
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/** When every journey begins, whatever day it is: a Tuesday at ten in New York. */
const beginning = Date.UTC(2030, 0, 15, 15);

/** Starts the system as `npm start` does, with its clock set to the beginning. @param limits as the setting LIMITS */
export async function startStack(limits: 'on' | 'off' = 'on'): Promise<Stack> {
  const dataDir = mkdtempSync(join(tmpdir(), 'spinebridge-'));
  writeFileSync(join(dataDir, 'clock.json'), JSON.stringify({ aheadMilliseconds: beginning - Date.now() }));
  const launch = (): ChildProcess =>
    spawn(process.execPath, [main], {
      env: { ...process.env, PORT: '0', DATA_DIR: dataDir, LIMITS: limits, NODE_ENV: 'production', VITEST: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  let child = launch();
  return {
    api: new Api(await ready(child)),
    dataDir,
    async restartAfterKill(this: Stack) {
      child.kill('SIGKILL');
      await ended(child);
      child = launch();
      this.api = new Api(await ready(child));
    },
    async stop() {
      child.kill('SIGTERM');
      await ended(child);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The same without limits on strangers, for what sends many forms of one person within an hour. */
export const startUnlimited = (): Promise<Stack> => startStack('off');

const day = 24 * 3600 * 1000;
/** The date of an instant in milliseconds, in UTC. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Query parameters that search from the day after the beginning over three weeks. */
/** The instant so many days after the stack's beginning, in milliseconds. */
export const inDays = (days: number): number => beginning + days * day;
export const searchDates = (from = beginning + day): string => `from=${dayOf(from)}&to=${dayOf(from + 21 * day)}`;
