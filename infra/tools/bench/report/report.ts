import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { thisMachine } from './machine.ts';
import { type Row, verdictOf, verdictOn } from './row.ts';
import { tableText } from './table-text.ts';

/** What a bench of rows is told on its command line. */
export interface BenchArguments {
  /** Where the JSON goes. */
  file: string;
  /** Whether a million past visits are measured too. */
  million: boolean;
  /** Folder of another checkout to compare with. */
  beside?: string | undefined;
}

export function benchArguments(bench: string): BenchArguments {
  const { values } = parseArgs({
    options: { json: { type: 'string' }, million: { type: 'boolean', default: false }, beside: { type: 'string' } },
  });
  return { file: values.json ?? `reports/bench-${bench}.json`, million: values.million, beside: values.beside };
}

export interface Report {
  /**
   * Measures rows and writes all there are so far, so that a run that is cut off leaves something. What cannot be measured is
   * named, and makes the bench fail; what is beyond its target does not.
   */
  measure(name: string, rows: () => Promise<readonly Row[]>): Promise<void>;
  /** Prints the table. */
  close(): void;
}

const asData = (row: Row): object => ({
  ...row,
  verdict: verdictOf(row),
  checks: row.checks.map((check) => ({ ...check, verdict: verdictOn(check) })),
});

/**
 * Opens the report of a bench.
 * @param file where its JSON goes
 * @param data sizes of what is measured
 */
export function openReport(bench: string, file: string, data: object): Report {
  const machine = thisMachine();
  const began = new Date();
  const rows: Row[] = [];
  const failed: { name: string; reason: string }[] = [];
  const save = (): void => {
    const seconds = (Date.now() - began.getTime()) / 1000;
    const report = { bench, at: began.toISOString(), seconds, machine, data, rows: rows.map(asData), failed };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  };
  return {
    async measure(name, measured) {
      const at = performance.now();
      try {
        const found = await measured();
        if (found.length === 0) throw new Error('Nothing was measured.');
        found.forEach(verdictOf);
        rows.push(...found);
      } catch (error) {
        failed.push({ name, reason: (error as Error).message });
        process.exitCode = 1;
      }
      save();
      console.error(`${name}: ${((performance.now() - at) / 1000).toFixed(1)} s`);
    },
    close() {
      console.log(`\n${JSON.stringify({ ...machine, ...data })}\n${tableText(rows)}`);
      for (const { name, reason } of failed) console.log(`not measured: ${name}: ${reason}`);
    },
  };
}
