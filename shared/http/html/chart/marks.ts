import { type Html, html } from '../markup.ts';
import { em, percent } from './scale.ts';

/** Shapes that are told apart without colour, about their middle, in pixels. */
const shapes = {
  dot: 'M-6 0a6 6 0 1 0 12 0 6 6 0 1 0-12 0z',
  diamond: 'M0-8 8 0 0 8-8 0z',
  square: 'M-5.5-5.5h11v11h-11z',
  arrow: 'M-8-7 6 0-8 7z',
} as const;
export type Mark = keyof typeof shapes;

/** A mark of a chart. @param x in per cent of the width @param y in the size of the letters */
export const mark = (shape: Mark, x: number, y: number): Html =>
  html`<svg x="${percent(x)}" y="${em(y)}" overflow="visible"><path class="chart__mark chart__mark--${shape}" d="${shapes[shape]}"></path></svg>`;

/** The same beside its meaning. */
export const markSign = (shape: Mark): Html =>
  html`<svg class="chart-sign" viewBox="-9 -9 18 18" aria-hidden="true" focusable="false"><path class="chart__mark chart__mark--${shape}" d="${shapes[shape]}"></path></svg>`;

/** The sign of a line across a chart. */
export const lineSign = (kind: string): Html =>
  html`<svg class="chart-sign" viewBox="0 0 18 18" aria-hidden="true" focusable="false"><line class="chart__line chart__line--${kind}" x1="9" y1="0" x2="9" y2="18"></line></svg>`;
