import { type Html, html } from '../html/markup.ts';

/** `danger`: somebody is to act now. `warning`: before a deadline. `good`: nothing is left to do. `plain`: good to know. */
export type FlagKind = 'danger' | 'warning' | 'good' | 'plain';

/** A word that stands out; what it says it says without its colour. */
export const flag = (word: string, kind: FlagKind = 'plain'): Html =>
  html`<span class="flag flag--${kind}">${word}</span>`;

/** A flag, and whether it is set; one without a word is not shown. */
export type Flagged = readonly [isSet: unknown, word: string | undefined, kind: FlagKind];

/** Those that are set, in their order, a space after each. */
export const flagRow = (flags: readonly Flagged[]): Html[] =>
  flags.flatMap(([isSet, word, kind]) => (isSet && word !== undefined ? [html`${flag(word, kind)} `] : []));
