import { type DataTable, dataTable } from '../../../../shared/http/console/data-table.ts';
import { fold } from '../../../../shared/http/console/fold.ts';
import type { Html, Piece } from '../../../../shared/http/html/markup.ts';
import { reportTexts as texts } from '../../../../shared/texts/en/pages/console-reports.ts';

/** How many rows are seen at once. */
const atOnce = 20;

/** A table of which the first rows are seen, and the others stand in a fold: both, the fold only where there is one. */
export function longTable(table: DataTable): { first: Html; rest: Piece } {
  const { caption, rows } = table;
  const others = rows.slice(atOnce);
  return {
    first: dataTable({ ...table, rows: rows.slice(0, atOnce) }),
    rest:
      others.length > 0 &&
      fold(texts.showRest(others.length), dataTable({ ...table, caption: texts.restOf(caption), rows: others })),
  };
}
