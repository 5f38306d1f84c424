import { type ChildProcess, spawn } from 'node:child_process';
import { Api } from '../demo/client.ts';

const main = new URL('../../local/main.ts', import.meta.url).pathname;

/** The local system in a process of its own, as `npm start` runs it. */
export interface RunningSystem {
  child: ChildProcess;
  api: Api;
  readyMilliseconds: number;
  stop(): Promise<void>;
}

/**
 * Starts it on a free port.
 * @param settings environment variables besides ours
 * @throws where it ends before it is ready
 */
export async function startSystem(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningSystem> {
  const began = performance.now();
  const env = { ...process.env, ...settings, PORT: '0', DATA_DIR: dataDir };
  const child = spawn(process.execPath, [main], { env });
  const base = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      const found = String(chunk).match(/http:\/\/localhost:\d+/);
      if (found) resolve(found[0]);
    });
    child.stderr?.on('data', (chunk) => process.stderr.write(chunk));
    child.once('exit', (code) => reject(new Error(`The system ended with ${code}.`)));
  });
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
  return { child, api: new Api(base), readyMilliseconds: performance.now() - began, stop };
}
