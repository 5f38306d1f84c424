import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { thisMachine } from './machine.ts';
import { type Row, verdictOf, verdictOn } from './row.ts';
import { tableText } from './table-text.ts';

/** What a bench of rows is told on its command line. */
export function benchArguments(bench: string): { file: string; million: boolean } {
  const { values } = parseArgs({ options: { json: { type: 'string' }, million: { type: 'boolean', default: false } } });
  return { file: values.json ?? `reports/bench-${bench}.json`, million: values.million };
}

export interface Report {
  /** Measures rows. What cannot be measured is named, and makes the bench fail; what is beyond its target does not. */
  measure(name: string, rows: () => Promise<readonly Row[]>): Promise<void>;
  /** Prints the table and writes it as JSON. @param data sizes of what was measured */
  close(data: object): void;
}

const asData = (row: Row): object => ({
  ...row,
  verdict: verdictOf(row),
  checks: row.checks.map((check) => ({ ...check, verdict: verdictOn(check) })),
});

/** Opens the report of a bench. @param file where its JSON goes */
export function openReport(bench: string, file: string): Report {
  const machine = thisMachine();
  const began = new Date();
  const rows: Row[] = [];
  const failed: { name: string; reason: string }[] = [];
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
      console.error(`${name}: ${((performance.now() - at) / 1000).toFixed(1)} s`);
    },
    close(data) {
      const seconds = (Date.now() - began.getTime()) / 1000;
      console.log(`\n${JSON.stringify({ ...machine, ...data })}\n${tableText(rows)}`);
      for (const { name, reason } of failed) console.log(`not measured: ${name}: ${reason}`);
      mkdirSync(dirname(file), { recursive: true });
      const report = { bench, at: began.toISOString(), seconds, machine, data, rows: rows.map(asData), failed };
      writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
    },
  };
}
