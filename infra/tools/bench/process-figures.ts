import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory of a process and all below it, in megabytes (Linux). */
export function memoryOfTree(root: number): number {
  const parents = new Map<number, number[]>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const parent = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
      parents.set(parent, [...(parents.get(parent) ?? []), Number(pid)]);
    } catch {
      // The process ended while we looked.
    }
  }
  const tree = (pid: number): number[] => [pid, ...(parents.get(pid) ?? []).flatMap(tree)];
  const kilobytes = tree(root).map((pid) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(status.match(/VmRSS:\s+(\d+)/)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

/** Linux counts in hundredths of a second, on every machine that Node runs on. */
const tickMilliseconds = 10;

/** Processor time, user and system, that a process has taken so far, in milliseconds and steps of ten (Linux). */
export function processorTimeOf(pid: number): number {
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = rest.split(' ');
  // Fields 14 and 15 of proc_pid_stat(5); the first two stand before the bracket.
  return (Number(fields[11]) + Number(fields[12])) * tickMilliseconds;
}
