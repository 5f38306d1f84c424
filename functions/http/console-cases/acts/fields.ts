import { type Html, html } from '../../../../shared/http/html/markup.ts';

interface Option {
  value: string;
  label: string;
}

/** Options of what has words for each of its values. */
export const optionsOf = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** One box of its own, which is ticked or not. */
export const tickBox = (name: string, label: string, isTicked: boolean): Html => html`<div class="usa-checkbox">
<input class="usa-checkbox__input" type="checkbox" id="${name}" name="${name}" value="true"${isTicked && html` checked`}>
<label class="usa-checkbox__label" for="${name}">${label}</label>
</div>`;
