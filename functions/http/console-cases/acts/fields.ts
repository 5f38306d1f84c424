import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';

interface Labelled {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
}

const described = ({ name, hint, error }: Labelled): Piece => {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean);
  return [ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`, error && html` aria-invalid="true"`];
};

const group = (field: Labelled, control: Html): Html =>
  html`<div class="usa-form-group${field.error && ' usa-form-group--error'}">
<label class="usa-label" for="${field.name}">${field.label}</label>
${field.hint && html`<p class="usa-hint" id="${field.name}-hint">${field.hint}</p>`}
${field.error && html`<p class="usa-error-message" id="${field.name}-error">${field.error}</p>`}
${control}
</div>`;

interface Option {
  value: string;
  label: string;
}

/** Options of what has words for each of its values. */
export const optionsOf = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** A day, or a day and a time, as the browser asks for them. */
export const dateInput = (
  field: Labelled & { value: string; type: 'date' | 'datetime-local'; min?: string | undefined },
): Html =>
  group(
    field,
    html`<input class="usa-input field--medium" type="${field.type}" id="${field.name}" name="${field.name}" value="${field.value}"${
      field.min !== undefined && html` min="${field.min}"`
    }${described(field)}>`,
  );

/** One box of its own, which is ticked or not. */
export const tickBox = (name: string, label: string, isTicked: boolean): Html => html`<div class="usa-checkbox">
<input class="usa-checkbox__input" type="checkbox" id="${name}" name="${name}" value="true"${isTicked && html` checked`}>
<label class="usa-checkbox__label" for="${name}">${label}</label>
</div>`;
