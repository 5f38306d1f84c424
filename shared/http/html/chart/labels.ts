import { type Html, html } from '../markup.ts';
import { em, fitted, longest } from './scale.ts';

/** How far apart the lines of a label stand, in the size of the letters. */
const lineHeight = 1.25;

/** A label in as many lines of a phone as it needs, two at most: what is longer is cut, and the table has it whole. */
export function labelLines(label: string): string[] {
  if (label.length <= longest) return [label];
  const space = label.lastIndexOf(' ', longest);
  const end = space > 0 ? space : longest;
  return [label.slice(0, end), fitted(label.slice(end).trimStart())];
}

/** A row of a chart with its place. */
export interface PlacedRow<Row> {
  row: Row;
  lines: readonly string[];
  /** Both in the size of the letters: where its label begins, and the lower edge of its label. */
  top: number;
  under: number;
}

/** Rows below each other, each as high as its label needs it. @param rowHeight of a row whose label is one line */
export function placed<Row extends { label: string }>(rows: readonly Row[], rowHeight: number) {
  let height = 0;
  const all = rows.map((row): PlacedRow<Row> => {
    const lines = labelLines(row.label);
    const more = (lines.length - 1) * lineHeight;
    const top = height;
    height += rowHeight + more;
    return { row, lines, top, under: top + 1 + more };
  });
  return { rows: all, height };
}

/** The label of a row, above what the row shows. */
export const rowLabel = ({ lines, top }: Pick<PlacedRow<unknown>, 'lines' | 'top'>): Html =>
  html`${lines.map(
    (line, at) => html`<text class="chart__label" x="0" y="${em(top + 1 + at * lineHeight)}">${line}</text>\n`,
  )}`;
