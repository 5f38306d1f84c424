import { type Html, html, type Piece } from '../html/markup.ts';

/** What is known, name beside value; a fact without value is left out. */
export const factList = (facts: readonly (readonly [name: string, value: Piece])[]): Html => html`<dl class="facts">
${facts
  .filter(([, value]) => value !== undefined && value !== false && value !== '')
  .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>`;
