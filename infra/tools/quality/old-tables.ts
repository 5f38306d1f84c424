import { outsideTables } from '../../../shared/config/outside-tables.ts';
import { oldTables } from '../../../shared/domain/core/old-tables.ts';

/** By the machine's clock, YYYY-MM-DD: tables grow old in the world outside, and the clock of a local system may have been moved ahead. */
const machineDate = (): string => new Date().toISOString().slice(0, 10);

/** What whoever starts, deploys or imports reads of tables that have grown old: a line each. @param today absent = the machine's */
export const oldTableLines = (today = machineDate()): string[] =>
  oldTables(outsideTables, today).map(
    ({ name, source, date }) => `OLD TABLE ${name}: compared last on ${date}. Compare it again with: ${source}.`,
  );

if (import.meta.main) {
  const lines = oldTableLines();
  for (const line of lines) console.warn(line);
  console.log(`${outsideTables.length} tables of the world outside, ${lines.length} of them old`);
}
