import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { StartFault } from './start-fault.ts';

/** With the rest of a start that fails it stays under five seconds. */
const patienceMilliseconds = 3500;

const look = "try { require('node:fs').readdirSync(process.argv[1]); } catch {}";

/**
 * Looks at a path in a process of its own: a disk that hangs holds whoever looks, and lets nobody go who waits for it.
 * Resolves when the disk has answered, whatever it said.
 */
async function lookOutside(path: string, enough: AbortSignal): Promise<void> {
  const looking = spawn(process.execPath, ['-e', look, '--', path], { stdio: 'ignore', windowsHide: true });
  looking.unref();
  enough.addEventListener('abort', () => looking.kill('SIGKILL'));
  await once(looking, 'exit');
}

/** @throws StartFault where the disk below the folder does not answer in time */
export async function refuseHungFolder(
  path: string,
  lookAt = lookOutside,
  milliseconds = patienceMilliseconds,
): Promise<void> {
  const enough = new AbortController();
  const late = pause(milliseconds, true, { signal: enough.signal }).catch(() => true);
  const hangs = await Promise.race([lookAt(path, enough.signal).then(() => false), late]);
  enough.abort();
  if (hangs)
    throw new StartFault(
      `The data folder ${path} does not answer: see to the disk that it is on, or set DATA_DIR to another folder.`,
    );
}
