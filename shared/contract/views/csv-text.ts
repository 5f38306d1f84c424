export const csvType = 'text/csv; charset=utf-8';

type Cell = string | number | undefined;

/** A spreadsheet takes what begins so for a formula. */
const formula = /^[=+\-@\t\r]/;

function cellText(cell: Cell): string {
  const text = String(cell ?? '');
  const inert = typeof cell === 'string' && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Writes rows as comma-separated values under the names of their columns (RFC 4180), so that no cell is a formula. */
export const csvText = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [columns, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
