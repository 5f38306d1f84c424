import { outsideTables } from '../../../shared/config/outside-tables.ts';
import { oldTables } from '../../../shared/domain/core/old-tables.ts';

/** What whoever starts, deploys or imports reads of tables that have grown old: a line each. @param today YYYY-MM-DD */
export const oldTableLines = (today: string): string[] =>
  oldTables(outsideTables, today).map(
    ({ name, source, date }) => `OLD TABLE ${name}: compared last on ${date}. Compare it again with: ${source}.`,
  );

if (import.meta.main) {
  const lines = oldTableLines(new Date().toISOString().slice(0, 10));
  for (const line of lines) console.warn(line);
  console.log(`${outsideTables.length} tables of the world outside, ${lines.length} of them old`);
}
