import { type Html, html, type Piece } from '../html/markup.ts';

export interface SelectField {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  options: readonly { value: string; label: string }[];
  /** Nothing is chosen ahead where there is no such option. */
  chosen?: string | undefined;
  /** The first option, which stands for nothing. */
  none?: string | undefined;
  /** Of the field, where another of the page has its name. */
  id?: string | undefined;
}

function described({ hint, error }: SelectField, id: string): Piece {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return [ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`, error && html` aria-invalid="true"`];
}

/** One of many, below its label. */
export function selectField(field: SelectField): Html {
  const { name, label, hint, error, options, chosen, none, id = name } = field;
  return html`<div class="usa-form-group${error && ' usa-form-group--error'}">
<label class="usa-label" for="${id}">${label}</label>
${hint && html`<p class="usa-hint" id="${id}-hint">${hint}</p>`}
${error && html`<p class="usa-error-message" id="${id}-error">${error}</p>`}
<select class="console-select" id="${id}" name="${name}"${described(field, id)}>
${none !== undefined && html`<option value="">${none}</option>`}
${options.map((each) => html`<option value="${each.value}"${each.value === chosen && html` selected`}>${each.label}</option>`)}
</select>
</div>`;
}
