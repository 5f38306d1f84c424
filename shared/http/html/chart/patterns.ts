import { type Html, html } from '../markup.ts';

/** Fills that are told apart in grey, the darkest first; the last, for whoever needs one more, is none of that order. */
const fills: readonly Html[] = [
  html`<rect class="chart__ink" width="8" height="8"></rect>`,
  html`<path class="chart__stroke" d="M-2 2 2-2M0 8 8 0M6 10l4-4"></path>`,
  html`<circle class="chart__ink" cx="2" cy="2" r="1.3"></circle><circle class="chart__ink" cx="6" cy="6" r="1.3"></circle>`,
  html`<path class="chart__stroke" d="M0 4h8"></path>`,
  html``,
  html`<path class="chart__stroke" d="M4 0v8"></path>`,
];
/** So many parts of a bar can be told apart. */
export const mostParts = fills.length;

const idOf = (chart: string, part: number): string => `${chart}-fill-${part}`;

/** The fills of a chart. @param chart its id */
export const patterns = (chart: string): Html =>
  html`<defs>${fills.map(
    (fill, part) =>
      html`<pattern id="${idOf(chart, part)}" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="chart__paper" width="8" height="8"></rect>${fill}</pattern>\n`,
  )}</defs>`;

/** What a part is filled with. */
export const fillOf = (chart: string, part: number): string => `url(#${idOf(chart, part)})`;

/** The fill of a part beside its meaning. */
export const fillSign = (chart: string, part: number): Html =>
  html`<svg class="chart-sign" viewBox="0 0 18 18" aria-hidden="true" focusable="false"><rect class="chart__part" x="1" y="1" width="16" height="16" fill="${fillOf(chart, part)}"></rect></svg>`;
