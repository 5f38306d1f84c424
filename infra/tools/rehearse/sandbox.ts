import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

/** Users, network and processes of its own: nothing of it reaches outside or is reached, and all of it ends with its first process. */
const alone = [
  ...['--map-root-user', '--net', '--pid', '--fork', '--kill-child'],
  ...['sh', '-c', 'ip link set lo up && exec "$0" "$@"'],
];

/** Whether this system has networks that a process can have for itself. */
export const canBeAlone = (): boolean => spawnSync('unshare', [...alone, 'true'], { timeout: 10_000 }).status === 0;

/** Starts this script of Node in a network of its own. @param given arguments of the script */
export const startAlone = (script: string, given: readonly string[]): ChildProcess =>
  spawn('unshare', [...alone, process.execPath, script, ...given], { stdio: 'inherit' });
