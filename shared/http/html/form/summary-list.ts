import { type Html, html, type Piece } from '../markup.ts';

export interface SummaryRow {
  label: string;
  value: Piece;
  /** A link or button that changes it. */
  change?: Html | undefined;
}

/** Questions with their answers. */
export const summaryList = (rows: readonly SummaryRow[]): Html => html`<dl class="summary-list">
${rows.map(
  ({ label, value, change }) => html`<div class="summary-list__row"><dt>${label}</dt>
<dd>${value}</dd>
${change && html`<dd class="summary-list__change">${change}</dd>`}</div>`,
)}
</dl>`;
