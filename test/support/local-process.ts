import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const localMain = join(import.meta.dirname, '../../infra/local/main.ts');

export interface LocalProcess {
  child: ChildProcess;
  /** All that it has written. */
  output: () => string;
  /** Its address, once it is ready. @throws when it ends before. */
  ready: Promise<string>;
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

/** Environment of a stack of its own: a free port, nothing from npm or vitest. */
export const localEnvironment = (variables: Record<string, string>): NodeJS.ProcessEnv => {
  const { npm_lifecycle_event: _npm, NODE_ENV: _mode, VITEST: _vitest, ...own } = process.env;
  return { ...own, PORT: '0', ...variables };
};

/** Watches a process that runs the stack; it ends with the test. */
export function watched(child: ChildProcess): LocalProcess {
  let output = '';
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal);
  const ready = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk;
      const address = /is ready: (http:\/\/localhost:\d+)/.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void ended.then((code) => reject(new Error(`It ended with ${code}: ${output}`)));
  });
  ready.catch(() => undefined);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { child, output: () => output, ready, ended };
}

/** Starts `infra/local/main.ts` as `npm start` does. */
export const localProcess = (variables: Record<string, string>): LocalProcess =>
  watched(
    spawn(process.execPath, [localMain], { env: localEnvironment(variables), stdio: ['ignore', 'pipe', 'pipe'] }),
  );
