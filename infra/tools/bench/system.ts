import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryOfTree } from './process-figures.ts';
import { percentile } from './report/figures.ts';
import { startSystem } from './running-system.ts';

/** Measures the running system: time to ready, and memory then (target P7). What it takes under load `booking` measures. */
const starts = 5;

const round = (value: number): string => value.toFixed(1);

const dataDir = mkdtempSync(join(tmpdir(), 'spinebridge-bench-'));
const ready: number[] = [];
try {
  for (let at = 1; at <= starts; at++) {
    const { child, readyMilliseconds, stop } = await startSystem(dataDir);
    ready.push(readyMilliseconds);
    if (at === starts) console.log(`memory of the process tree when ready: ${round(memoryOfTree(child.pid ?? 0))} MB`);
    await stop();
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
console.log(`ready: first start ${round(ready[0] ?? 0)} ms, later p50 ${round(percentile(ready.slice(1), 0.5))} ms`);
