import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { engineBinary, type Machine, thisMachine } from './engine-binary.ts';
import { StartFault } from './start-fault.ts';

/** A DynamoDB engine of ours: a native process that ends with us, however we end. */
export interface Engine {
  endpoint: string;
  /** Process id of the engine's keeper, which kills the engine when we are gone. */
  keeperPid: number;
  /** Resolves with the engine's last words when its process has ended, asked for or not. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

const readyWithinMilliseconds = 10_000;
const answersWithinMilliseconds = 3000;
const portAttempts = 3;

const keeper = join(import.meta.dirname, 'engine-keeper.mjs');

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No loopback port is free.');
  return address.port;
}

/** @returns whether something at the address speaks HTTP; DynamoDB engines answer a plain GET in different ways. */
export async function answers(endpoint: string): Promise<boolean> {
  const reply = await fetch(endpoint, { signal: AbortSignal.timeout(answersWithinMilliseconds) }).catch(
    () => undefined,
  );
  await reply?.arrayBuffer();
  return reply !== undefined;
}

/** What the engine says: it names its address once it listens, or the reason why it ends. */
function listen(child: ChildProcess): { listening: Promise<boolean>; ended: Promise<string> } {
  let words = '';
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', () => resolve(words.trim()));
  });
  const named = new Promise<boolean>((resolve) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-500);
      if (words.includes('listening on')) resolve(true);
    });
  });
  const late = pause(readyWithinMilliseconds, false, { ref: false });
  return { listening: Promise.race([named, ended.then(() => false), late]), ended };
}

async function launch(binary: string, databaseFile: string | undefined): Promise<Engine | string> {
  const port = await freePort();
  const flags = ['--host', '127.0.0.1', '-p', String(port), ...(databaseFile ? ['--db-path', databaseFile] : [])];
  // A session of its own, so that Ctrl-C reaches us alone and we end in order.
  const child = spawn(process.execPath, [keeper, binary, ...flags], {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
    windowsHide: true,
  });
  child.stdin.on('error', () => undefined);
  child.on('exit', () => endOrphan(child));
  const { listening, ended } = listen(child);
  const endpoint = `http://127.0.0.1:${port}`;
  if ((await listening) && (await answers(endpoint)))
    return { endpoint, keeperPid: child.pid ?? 0, ended, stop: () => stop(child, ended) };
  await stop(child, ended);
  return ended;
}

/** Ends an engine whose keeper was killed from outside. On Windows it goes with its keeper. */
function endOrphan({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // As it should be: nobody is left of the keeper's process group.
  }
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.stdin?.destroy();
  await ended;
}

/**
 * Starts the embedded engine on a free loopback port and resolves when it answers.
 * @param databaseFile where it keeps its data; absent = in memory
 * @throws StartFault where there is no engine for this machine or it cannot run
 */
export async function startEngine(databaseFile?: string, machine: Machine = thisMachine()): Promise<Engine> {
  const binary = engineBinary(machine);
  let reason = '';
  for (let attempt = 0; attempt < portAttempts; attempt++) {
    const engine = await launch(binary, databaseFile);
    if (typeof engine !== 'string') return engine;
    reason = engine;
  }
  throw new StartFault(
    `The embedded DynamoDB engine did not start (${reason}): set DYNAMODB_ENDPOINT to another engine, such as DynamoDB Local.`,
  );
}
