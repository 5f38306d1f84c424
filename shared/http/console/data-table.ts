import { type Html, html, type Piece } from '../html/markup.ts';

export interface Column {
  head: string;
  /** Numbers stand right, in one measure. */
  isNumber?: boolean;
  /** What the row is about: its cells are headings of their rows. */
  isRowHead?: boolean;
}

export interface DataTable {
  /** What the table shows; read first by a screen reader. */
  caption: string;
  /** Seen, or only read. */
  hidesCaption?: boolean;
  columns: readonly Column[];
  /** A cell for each column. */
  rows: readonly (readonly Piece[])[];
  /** What is said in the place of a table without rows. */
  empty?: string | undefined;
}

const kind = ({ isNumber }: Column): Piece => isNumber && html` class="data-table__number"`;

const cell = (column: Column, shown: Piece): Html =>
  column.isRowHead
    ? html`<th scope="row">${shown}</th>`
    : html`<td data-label="${column.head}"${kind(column)}>${shown}</td>`;

/** A table; where the window is narrow each row is a card whose lines say what they are. */
export function dataTable({ caption, hidesCaption, columns, rows, empty }: DataTable): Html {
  if (rows.length === 0 && empty !== undefined) return html`<p class="empty">${empty}</p>`;
  return html`<table class="data-table">
<caption${hidesCaption && html` class="usa-sr-only"`}>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col"${kind(column)}>${column.head}</th>`)}</tr></thead>
<tbody>
${rows.map((cells) => html`<tr>${columns.map((column, at) => cell(column, cells[at]))}</tr>\n`)}</tbody>
</table>`;
}
