import { type Html, html } from '../markup.ts';
import { type ChartNames, chartFrame, legend } from './frame.ts';
import { type PlacedRow, placed, rowLabel } from './labels.ts';
import { lineSign, type Mark, mark, markSign } from './marks.ts';
import { em, percent, percentOf } from './scale.ts';

export interface DotRow {
  label: string;
  /** Each as a share of the row's limit (1 = the limit); absent where it is not known. */
  median?: number | undefined;
  p90?: number | undefined;
}

export interface DotChart extends ChartNames {
  rows: readonly DotRow[];
  words: { median: string; p90: string; limit: string; twice: string; beyond: string };
}

const rowHeight = 3;
/** What lies beyond twice the limit is told by an arrow at the edge. */
const most = 2;
/** Per cent of the width at each side, so that marks at the edges are whole. */
const margin = 3;

const xOf = (share: number): number => margin + (percentOf(share, most) * (100 - 2 * margin)) / 100;

const dot = (shape: Mark, share: number | undefined, y: number) =>
  share !== undefined && mark(share > most ? 'arrow' : shape, xOf(share), y);

function row(place: PlacedRow<DotRow>): Html {
  const { median, p90 } = place.row;
  const y = place.under + 1;
  return html`${rowLabel(place)}<line class="chart__rail" x1="${percent(xOf(0))}" x2="${percent(xOf(most))}" y1="${em(y)}" y2="${em(y)}"></line>
<line class="chart__line chart__line--limit" x1="${percent(xOf(1))}" x2="${percent(xOf(1))}" y1="${em(y - 0.7)}" y2="${em(y + 0.7)}"></line>
${
  median !== undefined &&
  p90 !== undefined &&
  html`<line class="chart__span" x1="${percent(xOf(median))}" x2="${percent(xOf(p90))}" y1="${em(y)}" y2="${em(y)}"></line>`
}
${dot('diamond', p90, y)}
${dot('dot', median, y)}
`;
}

/** Rows of two dots against a limit that is the same line for all, whatever each row's limit is. */
export function dotChart({ rows, words, ...names }: DotChart): Html {
  const places = placed(rows, rowHeight);
  const height = places.height + 1.5;
  const foot = height - 0.3;
  const drawn = html`${places.rows.map(row)}
<text class="chart__tick" x="${percent(xOf(0))}" y="${em(foot)}">0</text>
<text class="chart__tick chart__tick--middle" x="${percent(xOf(1))}" y="${em(foot)}">${words.limit}</text>
<text class="chart__tick chart__tick--end" x="100%" y="${em(foot)}">${words.twice}</text>`;
  const hasSpread = rows.some(({ p90 }) => p90 !== undefined);
  const hasBeyond = rows.some(({ median = 0, p90 = 0 }) => median > most || p90 > most);
  return html`${chartFrame(names, height, drawn)}
${legend([
  { sign: markSign('dot'), text: words.median },
  ...(hasSpread ? [{ sign: markSign('diamond'), text: words.p90 }] : []),
  { sign: lineSign('limit'), text: words.limit },
  ...(hasBeyond ? [{ sign: markSign('arrow'), text: words.beyond }] : []),
])}`;
}
