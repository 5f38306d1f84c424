import { type Html, html, type Piece } from '../markup.ts';
import { em } from './scale.ts';

/** What every chart says of itself to whoever does not see it; the same numbers stand in a table beside it. */
export interface ChartNames {
  /** Names the chart within its page. */
  id: string;
  title: string;
  /** What is to be seen in it, in a sentence. */
  description: string;
}

/** A picture as wide as its place and as high as its letters need it. @param height in the size of its letters */
export const chartFrame = ({ id, title, description }: ChartNames, height: number, drawn: Piece): Html =>
  html`<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-description" width="100%" height="${em(height)}" focusable="false">
<title id="${id}-title">${title}</title>
<desc id="${id}-description">${description}</desc>
${drawn}
</svg>`;

/** What signs of a chart mean, each with the sign; read as a list. */
export const legend = (entries: readonly { sign: Html; text: string }[]): Html =>
  html`<ul class="chart-legend">${entries.map(({ sign, text }) => html`<li>${sign} ${text}</li>\n`)}</ul>`;
