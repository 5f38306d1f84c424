import { filterBarTexts as texts } from '../../texts/en/pages/console-parts.ts';
import { type Html, html, type Piece } from '../html/markup.ts';

export interface FilterBar {
  /** Where it leads: relative, without a query. */
  action: string;
  /** What narrows the page; each stands in the address, so that it survives a reload and can be kept as a bookmark. */
  fields: Piece;
  /** Whether anything is narrowed: then it can be cleared. */
  isNarrowed: boolean;
  /** What it stands beside the button for; default `Show`. */
  label?: string | undefined;
}

/** What a page shows of all there is. */
export const filterBar = ({ action, fields, isNarrowed, label = texts.show }: FilterBar): Html =>
  html`<form class="filter-bar" method="get" action="${action}">
${fields}
<div class="filter-bar__buttons"><button class="usa-button usa-button--outline" type="submit">${label}</button>
${isNarrowed && html`<a href="${action}">${texts.clear}</a>`}</div>
</form>`;
