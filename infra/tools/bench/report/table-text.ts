import { shown } from './figures.ts';
import { type Check, type Row, verdictOn } from './row.ts';

const head = ['', 'n', 'p50 ms', 'p95 ms', 'p99 ms', 'cpu ms', 'reads', 'RCU', 'writes', 'WCU'];

const cellsOf = ({ name, times, processor, units }: Row): string[] =>
  [
    name,
    times?.n,
    times?.p50,
    times?.p95,
    times?.p99,
    processor,
    units?.reads,
    units?.readUnits,
    units?.writes,
    units?.writeUnits,
  ].map((cell) => (typeof cell === 'number' ? shown(cell) : (cell ?? '')));

const checkText = (check: Check): string => {
  const floor = check.floor === undefined ? '' : `, floor ${shown(check.floor)}`;
  return `${check.what}: ${shown(check.value)} ≤ ${shown(check.most)}${floor}: ${verdictOn(check)}`;
};

const below = (text: string): string => `    ${text}`;

/** Rows as a table to read: names at the left, figures at the right, and under a row what is asked of it. */
export function tableText(rows: readonly Row[]): string {
  const lines = [head, ...rows.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const text = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  const blocks = rows.map((row, at) => [
    text(lines[at + 1] ?? []),
    ...row.checks.map(checkText).map(below),
    ...[...new Set(row.units?.parts)].map(below),
    ...(row.note ? [below(row.note)] : []),
  ]);
  return [text(head), ...blocks.flat()].join('\n');
}
