import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Origin {
  parent: number;
  command: string;
}

function processLine(pid: number): string {
  if (process.platform !== 'linux')
    return execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' });
  const [, command = '', parent = ''] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
  return `${parent} ${command}`;
}

/** @returns where a process comes from and what it runs; undefined where it is gone. */
function originOf(pid: number): Origin | undefined {
  try {
    const [parent = '', ...command] = processLine(pid).trim().split(/\s+/);
    return { parent: Number(parent), command: command.join(' ') };
  } catch {
    return undefined;
  }
}

const shell = /(^|\/)(sh|dash|bash|ash|zsh|ksh)$/;
const checkMilliseconds = 500;

/**
 * Calls back once when whoever started us is gone: our parent, or npm where it put a shell between. A process that loses
 * its parent is handed to another at once, so a changed parent is a dead one.
 * @param underNpm whether an npm script started us
 */
export function onParentDeath(callback: () => void, underNpm = process.env.npm_lifecycle_event !== undefined): void {
  const parent = process.ppid;
  const origin = underNpm ? originOf(parent) : undefined;
  const npm = origin && shell.test(origin.command) ? origin.parent : undefined;
  const check = setInterval(() => {
    const shellOrphaned = npm !== undefined && originOf(parent)?.parent !== npm;
    if (process.ppid === parent && !shellOrphaned) return;
    clearInterval(check);
    callback();
  }, checkMilliseconds);
  check.unref();
}
