import { type Html, html } from '../html/markup.ts';

/** `danger`: somebody is to act now. `warning`: before a deadline. `good`: nothing is left to do. `plain`: good to know. */
export type FlagKind = 'danger' | 'warning' | 'good' | 'plain';

/** A word that stands out; what it says it says without its colour. */
export const flag = (word: string, kind: FlagKind = 'plain'): Html =>
  html`<span class="flag flag--${kind}">${word}</span>`;
