import { type Html, html } from '../markup.ts';
import { type ChartNames, chartFrame, legend } from './frame.ts';
import { type Mark, mark, markSign } from './marks.ts';
import { em, percent, percentOf } from './scale.ts';

export interface Line {
  label: string;
  /** One a place of the axis; nothing is drawn where there is none, and no line across it. */
  points: readonly (number | undefined)[];
}

export interface LineChart extends ChartNames {
  /** Names of the places, first to last; the first and the last are written. */
  places: readonly string[];
  lines: readonly Line[];
  /** What the axis ends at, and how a value of it is written. */
  most: number;
  say: (value: number) => string;
}

const shapes: readonly Mark[] = ['dot', 'diamond', 'square'];
/** So many lines can be told apart. */
const mostLines = shapes.length;

const [top, plotHeight, foot] = [0.8, 9, 1.8];
/** Per cent of the width: what the axis is written on at the left, and room for the last mark. */
const [left, right] = [14, 4];

interface Point {
  x: number;
  y: number;
}

const yOf = (value: number, most: number): number => top + plotHeight * (1 - percentOf(value, most) / 100);

function pointsOf({ points }: Line, { places, most }: LineChart): (Point | undefined)[] {
  const step = (100 - left - right) / Math.max(places.length - 1, 1);
  return points.map((value, at) => (value === undefined ? undefined : { x: left + at * step, y: yOf(value, most) }));
}

const segment = (from: Point, to: Point, at: number): Html =>
  html`<line class="chart__trend chart__trend--${at}" x1="${percent(from.x)}" y1="${em(from.y)}" x2="${percent(to.x)}" y2="${em(to.y)}"></line>\n`;

function line(each: Line, at: number, chart: LineChart): Html {
  const points = pointsOf(each, chart);
  const segments = points.map((to, place) => {
    const from = points[place - 1];
    return from && to && segment(from, to, at);
  });
  const shape = shapes[at] ?? 'dot';
  return html`${segments}${points.map((point) => point && html`${mark(shape, point.x, point.y)}\n`)}`;
}

const grid = ({ most, say }: LineChart): Html =>
  html`${[0, most / 2, most].map((value) => {
    const y = em(yOf(value, most));
    return html`<line class="chart__rail" x1="${percent(left)}" x2="100%" y1="${y}" y2="${y}"></line>
<text class="chart__tick" x="0" y="${em(yOf(value, most) + 0.35)}">${say(value)}</text>\n`;
  })}`;

/** Lines over places in order, such as weeks. @throws RangeError for more lines than marks */
export function lineChart(chart: LineChart): Html {
  const { places, lines } = chart;
  if (lines.length > mostLines) throw new RangeError(`A chart has at most ${mostLines} lines.`);
  const height = top + plotHeight + foot;
  const drawn = html`${grid(chart)}
${lines.map((each, at) => line(each, at, chart))}
<text class="chart__tick" x="${percent(left)}" y="${em(height - 0.3)}">${places[0]}</text>
${places.length > 1 && html`<text class="chart__tick chart__tick--end" x="100%" y="${em(height - 0.3)}">${places.at(-1)}</text>`}`;
  return html`${chartFrame(chart, height, drawn)}
${legend(lines.map(({ label }, at) => ({ sign: markSign(shapes[at] ?? 'dot'), text: label })))}`;
}
