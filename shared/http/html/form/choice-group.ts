import { type Html, html, type Piece } from '../markup.ts';

export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
}

/** One question that is answered by choosing: its legend is the page's heading where it stands alone. */
export interface ChoiceGroup {
  kind: 'radio' | 'checkbox';
  /** Of the field; also what the error summary links to. */
  name: string;
  legend: string;
  /** The legend is the `h1` of the page. */
  isHeading?: boolean;
  hint?: string | undefined;
  choices: readonly Choice[];
  /** What is chosen; nothing is ticked ahead. */
  chosen?: string | readonly string[] | undefined;
  error?: string | undefined;
  /** Stands between hint and choices, such as a picture. */
  picture?: Html | undefined;
}

const isChosen = (chosen: ChoiceGroup['chosen'], value: string): boolean =>
  typeof chosen === 'string' ? chosen === value : (chosen?.includes(value) ?? false);

const row = ({ kind, name, chosen }: ChoiceGroup, { value, label, hint }: Choice, at: number): Html => {
  const id = at === 0 ? name : `${name}-${at + 1}`;
  return html`<div class="usa-${kind}">
<input class="usa-${kind}__input" type="${kind}" id="${id}" name="${name}" value="${value}"${
    isChosen(chosen, value) && html` checked`
  }>
<label class="usa-${kind}__label" for="${id}">${label}${
    hint && html` <span class="usa-${kind}__label-description">${hint}</span>`
  }</label>
</div>`;
};

const described = ({ name, hint, error }: ChoiceGroup): Piece => {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean);
  return ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`;
};

/** A hint of several lines is its lead and a list (`list` of said.ts). */
function hintOf(name: string, hint: string): Html {
  const [lead, ...items] = hint.split('\n');
  if (items.length === 0) return html`<p class="usa-hint" id="${name}-hint">${hint}</p>`;
  return html`<div class="usa-hint" id="${name}-hint"><p>${lead}</p>
<ul>${items.map((item) => html`<li>${item}</li>`)}</ul></div>`;
}

/** Bordered rows, large enough for a thumb; the first has the id of the field, so that an error leads there. */
export const choiceGroup = (group: ChoiceGroup): Html => html`<fieldset class="usa-fieldset${
  group.error && ' usa-form-group--error'
}"${described(group)}>
<legend class="usa-legend">${group.isHeading ? html`<h1>${group.legend}</h1>` : group.legend}</legend>
${group.hint && hintOf(group.name, group.hint)}
${group.error && html`<p class="usa-error-message" id="${group.name}-error">${group.error}</p>`}
${group.picture}
${group.choices.map((choice, at) => row(group, choice, at))}
</fieldset>`;
