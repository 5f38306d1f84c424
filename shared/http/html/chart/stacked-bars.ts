import { type Html, html } from '../markup.ts';
import { type ChartNames, chartFrame, legend } from './frame.ts';
import { type PlacedRow, placed, rowLabel } from './labels.ts';
import { fillOf, fillSign, mostParts, patterns } from './patterns.ts';
import { em, percent, percentOf, roundMost } from './scale.ts';

export interface BarRow {
  label: string;
  /** One a part, in their order; none is below 0. */
  values: readonly number[];
}

export interface StackedBars extends ChartNames {
  rows: readonly BarRow[];
  /** What the parts are, in words. */
  parts: readonly string[];
  /** Every bar is as long as the others and shows shares; else its length shows how much there is. */
  isShare?: boolean;
  /** What stands at the end of the axis of lengths. */
  unit?: (most: number) => string;
}

const rowHeight = 3;
const barHeight = 1.2;

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function bar(id: string, place: PlacedRow<BarRow>, most: number): Html {
  const { values } = place.row;
  const starts = values.map((_, part) => sumOf(values.slice(0, part)));
  return html`${rowLabel(place)}${values.map((value, part) => {
    const start = percentOf(starts[part] ?? 0, most);
    const end = percentOf((starts[part] ?? 0) + value, most);
    return (
      end > start &&
      html`<rect class="chart__part" x="${percent(start)}" y="${em(place.under + 0.3)}" width="${percent(end - start)}" height="${em(barHeight)}" fill="${fillOf(id, part)}"></rect>\n`
    );
  })}`;
}

/** Bars of parts that are told apart by what fills them. A bar of nothing is a label alone. @throws RangeError for more parts than fills */
export function stackedBars({ rows, parts, isShare = false, unit, ...names }: StackedBars): Html {
  if (parts.length > mostParts) throw new RangeError(`A bar has at most ${mostParts} parts.`);
  const sums = rows.map(({ values }) => sumOf(values));
  const longest = roundMost(sums);
  const hasAxis = !isShare && unit !== undefined;
  const places = placed(rows, rowHeight);
  const height = places.height + (hasAxis ? 1.4 : 0);
  const drawn = html`${patterns(names.id)}
${places.rows.map((place, at) => bar(names.id, place, isShare ? (sums[at] ?? 0) : longest))}
${
  hasAxis &&
  html`<text class="chart__tick" x="0" y="${em(height - 0.3)}">0</text>
<text class="chart__tick chart__tick--end" x="100%" y="${em(height - 0.3)}">${unit(longest)}</text>`
}`;
  return html`${chartFrame(names, height, drawn)}
${legend(parts.map((text, part) => ({ sign: fillSign(names.id, part), text })))}`;
}
